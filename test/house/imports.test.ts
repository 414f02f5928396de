import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const src = path.resolve(import.meta.dirname, '../../src');

/** The rooms a room may import from, besides itself. Imports run one way, floor by floor; rooms on one floor do not know each other. */
const FLOORS: readonly (readonly string[])[] = [['model'], ['markdown'], ['formats', 'language', 'channels', 'report'], ['insight'], ['rules'], ['engine'], ['index'], ['node'], ['cli', 'server', 'action'], ['webview'], ['extension']];
/** Above the public API, everything goes through it. */
const THROUGH_INDEX = ['node', 'cli', 'server', 'action', 'extension', 'webview'];

/** Packages that one room alone may use. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  yaml: /^formats\//, remark: /^formats\//, unified: /^formats\//, 'csv-parse': /^formats\//,
  compromise: /^language\/en\//, stemmer: /^language\/en\//, syllable: /^language\/en\//,
  'rrule-temporal': /^formats\/expand\.ts$/, 'ical-generator': /^report\/plan-ics\.ts$/, 'temporal-polyfill': /^report\/plan-ics\.ts$/,
  'read-excel-file': /^formats\/exports\/xlsx\.ts$/,
  echarts: /^report\/audit\/charts\.ts$/,
  'twitter-text': /^channels\/x\.ts$/,
  vscode: /^extension\//, 'vscode-languageclient': /^extension\//, 'vscode-languageserver': /^server\//, fullcalendar: /^webview\/calendar\//,
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    Array.from(readFileSync(path.join(src, file), 'utf8').matchAll(/(?:^|\n)\s*(?:import|export)\b[^'";]*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g), (match): Import => {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      return { from: file, to: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target };
    }));

const roomOf = (file: string): string => (file === 'index.ts' ? 'index' : (file.split('/')[0] ?? ''));
const floorOf = (room: string): number => FLOORS.findIndex((floor) => floor.includes(room));
const isFile = (target: string): boolean => target.endsWith('.ts');

describe('the house', () => {
  it('has a floor for every room', () => {
    assert.deepEqual([...new Set(imports.map(({ from }) => roomOf(from)))].filter((room) => floorOf(room) < 0), []);
    assert.ok(imports.length > 100, 'the imports were read');
  });

  it('imports run one way', () => {
    const wrong = imports.filter(({ from, to }) => isFile(to) && roomOf(from) !== roomOf(to)).filter(({ from, to }) => {
      const [own, other] = [roomOf(from), roomOf(to)];
      if (from === 'cli/commands/lsp.ts' && to === 'server/node.ts') return false; // the command is the server's front door
      if (own === 'webview') return to !== 'server/planning-protocol.ts';
      if (own === 'extension') return !/^(?:server\/(?:planning-)?|webview\/)protocol\.ts$/.test(to);
      if (THROUGH_INDEX.includes(own) && !THROUGH_INDEX.includes(other)) return to !== 'index.ts';
      return floorOf(other) >= floorOf(own);
    });
    assert.deepEqual(wrong, []);
  });

  it('gives each heavy package one owner', () => {
    const owns = (name: string, target: string): boolean => target === name || target.startsWith(`${name}/`) || (name === 'remark' && target.startsWith('remark-'));
    assert.deepEqual(imports.filter(({ from, to }) => Object.entries(OWNERS).some(([name, owner]) => owns(name, to) && !owner.test(from))), []);
  });

  it('uses Node only where files are read', () => {
    assert.deepEqual(imports.filter(({ from, to }) => to.startsWith('node:') && !/^(?:action|cli|node)\/|^server\/node\.ts$/.test(from)), []);
  });

  it('keeps the clock, the environment and chance out of the core', () => {
    const core = imports.map(({ from }) => from).filter((file) => floorOf(roomOf(file)) < floorOf('node'));
    for (const file of new Set(core)) {
      assert.doesNotMatch(readFileSync(path.join(src, file), 'utf8'), /\bDate\.now\b|new Date\(\)|Math\.random|\bprocess\.|performance\.now/, file);
    }
  });
});
