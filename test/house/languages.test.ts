import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { detectLanguage } from '../../src/language/detect.ts';
import type { Language } from '../../src/language/language.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { scanProse } from '../../src/language/scanner.ts';

const src = path.resolve(import.meta.dirname, '../../src');
const REGISTRATION = 'language/languages.ts';

const files: ReadonlyMap<string, string> = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.ts')).map((file) => [file, readFileSync(path.join(src, file), 'utf8')]),
);
/** The files outside a language's own folder, and outside the one that names every language. */
const others = (id: string): readonly (readonly [string, string])[] => [...files].filter(([file]) => !file.startsWith(`language/${id}/`) && file !== REGISTRATION);

describe('a language', () => {
  it('is a folder of its own, registered in one line', () => {
    const folders = readdirSync(path.join(src, 'language'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    assert.deepEqual(folders.sort(), LANGUAGES.map((language) => language.id).sort());
    for (const { id } of LANGUAGES) assert.equal(files.get(REGISTRATION)?.match(new RegExp(`from './${id}/`, 'g'))?.length, 1, id);
  });

  it('is known to nothing else: no rule, no insight, no other language', () => {
    for (const { id } of LANGUAGES) {
      const importers = others(id).filter(([, text]) => new RegExp(`from '[^']*/${id}/|import\\('[^']*/${id}/`).test(text)).map(([file]) => file);
      assert.deepEqual(importers, [], id);
    }
    for (const { id, name, otherNames } of LANGUAGES.slice(1)) {
      const names = new RegExp(`(?<!\\p{L})(?:${[name, ...otherNames].join('|')})(?!\\p{L})`, 'iu');
      // What people call the fields of a file, in any language, is no judgement of its prose.
      assert.deepEqual(others(id).filter(([file, text]) => !file.startsWith('formats/') && names.test(text)).map(([file]) => file), [], name);
    }
  });

  it('is told from the others as soon as it is one of them', () => {
    const [english] = LANGUAGES;
    assert.ok(english);
    const latin: Language = { ...english, id: 'la', name: 'Latin', otherNames: ['latina'], commonWords: new Set('et in est non ad cum sed ut qui quae quod ex aut nec sunt hoc esse enim autem atque'.split(' ')), needsGrammar: () => false, loadGrammar: null };
    const text = 'Salvete, amici: dies est pulcher et aqua in foro non est frigida, sed nemo ad fontem venit cum pueris, quod hoc esse triste dicunt.';
    const prose = scanProse(text, { start: 0, end: text.length }, true);
    assert.equal(detectLanguage(prose, null, [...LANGUAGES, latin]).language, latin);
    assert.equal(detectLanguage(prose, 'Latina', [...LANGUAGES, latin]).language, latin);
    assert.equal(detectLanguage(prose, null).language, null);
  });
});
