import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly description: string }>> };
    readonly grammars?: readonly { readonly path: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string; readonly media: { readonly markdown: string }; readonly completionEvents?: readonly string[] }[] }[];
  };
}

const { contributes } = JSON.parse(read('package.json')) as Manifest;

describe('what package.json contributes to the editor', () => {
  const folders = ['src/extension/commands', 'src/extension/planning', 'src/extension/calendar', 'src/extension/audit'];
  const files = folders.flatMap((folder) => readdirSync(path.join(root, folder)).map((file) => `${folder}/${file}`));
  const made = files.flatMap((file) => Array.from(read(file).matchAll(/(?:id: |registerCommand\(|^ {4})'(rapport\.\w+)'/gm), (match) => match[1] ?? ''));

  it('has a command for each that is made, in one category, and none besides', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), made.sort());
    assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['Rapport']);
  });

  it('names only commands that there are', () => {
    const named = [...contributes.viewsWelcome.flatMap(({ contents }) => Array.from(contents.matchAll(/command:([\w.]+)/g), (match) => match[1] ?? '')), ...contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => [...Array.from(step.description.matchAll(/command:([\w.]+)/g), (match) => match[1] ?? ''), ...(step.completionEvents ?? []).map((event) => event.replace('onCommand:', ''))]))];
    assert.ok(named.length > 5);
    const views = Object.values(contributes.views).flat().map(({ id }) => `${id}.focus`); // which VS Code makes
    const ours = named.filter((name) => !/^(?:workbench|vscode)\.|^onView:/.test(name));
    assert.deepEqual(ours.filter((command) => !made.includes(command) && !views.includes(command)), []);
  });

  it('names only files that are there and are shipped', () => {
    const ignore = read('.vscodeignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const files = (contributes.grammars ?? []).map((one) => one.path).concat(contributes.yamlValidation.map(({ url }) => url), contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)));
    assert.ok(files.length > 8);
    for (const file of files.map((one) => path.posix.normalize(one))) {
      assert.ok(existsSync(path.join(root, file)), `${file} is not there`);
      assert.ok(picomatch.isMatch(file, ignore), `${file} is not shipped: name it in .vscodeignore`);
    }
  });

  it('describes every setting, and docs/editor.md does too', () => {
    for (const [name, { description }] of Object.entries(contributes.configuration.properties)) {
      assert.match(description, /^[A-Z].*\.$/, name);
      assert.ok(name === 'rapport.trace.server' || read('docs/editor.md').includes(`\`${name}\``), `docs/editor.md does not name ${name}`);
    }
  });

  it('documents every command', () => {
    for (const { title } of contributes.commands) assert.ok(read('docs/editor.md').includes(`*${title}*`), `docs/editor.md does not name "${title}"`);
  });
});
