import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import * as draft4 from 'ajv-draft-04';
import fc from 'fast-check';
import { parse as parseJunit } from 'junit2json';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { createGenerator } from 'ts-json-schema-generator';
import { unified } from 'unified';
import { CHECK_FORMATS, PLAIN, type CheckReport, type Diagnostic, type Source } from '../../src/index.ts';
import { Repository } from '../node/repository.ts';
import { folder, run } from './process.ts';

const require = createRequire(import.meta.url);
const packages = path.resolve(import.meta.dirname, '../../node_modules');
const Ajv4 = draft4.default;
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });

/** A workspace below the top of its repository, with texts that would break a careless format. */
const HOSTILE = '---\nchannels: [x]\n---\n<b>"Like" & \'share\'</b> ]]> @everyone #12\n\n::error::Like if you agree | `tag` 🎉\u0001 a friend who needs this. ::set-output name=x::y\n';
function repository(): Repository {
  const one = new Repository();
  one.commit('Start', {
    'content/rapport.yml': 'brand: [Us]\n',
    'content/personas/maria.md': '# Maria\n\n## Goals\n\n- Keep her back well\n',
    'content/posts/plain.md': '---\npersonas: [marai]\n---\nLike if you agree.\n',
    'content/posts/we ird, 100%:é.md': HOSTILE,
    'content/posts/fine.md': 'What helps your back after a long day?\n',
    'content/posts/wide.md': '🎉 Élan! Like if you agree.\n',
  });
  return one;
}
const { root } = repository();
const content = path.join(root, 'content');
const output = (format: string, ...args: readonly string[]): string => {
  const { out, err } = run(content, ['check', '--format', format, ...args]);
  assert.notEqual(out, '', err);
  return out;
};
const checked = JSON.parse(output('json')) as { findings: readonly { path: string; rule: string; severity: string; start: { line: number; column: number } }[] };
const elements = (parent: Document | Element, name: string): readonly Element[] => Array.from(parent.getElementsByTagName(name));
const parsed = (text: string): Document => new DOMParser({ onError: (level, message) => (level === 'warning' ? undefined : assert.fail(`${level}: ${message}`)) }).parseFromString(text, 'text/xml');

describe('rapport check --format', () => {
  it('sarif holds to the schema of SARIF 2.1.0', () => {
    const schema = JSON.parse(readFileSync(path.join(path.dirname(require.resolve('@microsoft/jest-sarif')), 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
    const valid = new Ajv4({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse(output('sarif')) as { runs: [{ results: { ruleId: string; ruleIndex: number; locations: { physicalLocation: { artifactLocation: { uri: string } } }[]; partialFingerprints: Record<string, string>; fixes?: unknown[] }[]; tool: { driver: { rules: { id: string }[] } } }] };
    assert.ok(valid(log), ajv.errorsText(valid.errors));
    assert.equal(valid({ ...log, version: '2.0.0' }), false, 'the schema refuses what is none');
    const [{ results, tool }] = log.runs;
    assert.deepEqual(results.map((one) => one.ruleId), checked.findings.map((one) => one.rule));
    for (const one of results) assert.equal(tool.driver.rules[one.ruleIndex]?.id, one.ruleId);
    assert.ok(results.some((one) => one.locations[0]?.physicalLocation.artifactLocation.uri === 'content/posts/we%20ird%2C%20100%25%3A%C3%A9.md'), 'paths are from the top of the repository');
    assert.ok(results.some((one) => (one.fixes?.length ?? 0) > 0));
    const prints = results.map((one) => Object.values(one.partialFingerprints)[0]);
    assert.equal(new Set(prints).size, prints.length);
  });

  it('gives a finding the same fingerprint when text moves', () => {
    const own = repository();
    const prints = (format: string): readonly string[] => {
      const text = run(path.join(own.root, 'content'), ['check', 'posts/plain.md', '--format', format]).out;
      return format === 'gitlab' ? (JSON.parse(text) as { fingerprint: string }[]).map((one) => one.fingerprint) : [...text.matchAll(/"rapportFinding\/v1": "(\w+)"/g)].map(([, print]) => print ?? '');
    };
    const before = [prints('sarif'), prints('gitlab')];
    writeFileSync(path.join(own.root, 'content/posts/plain.md'), '---\ntitle: A title\npersonas: [marai]\n---\n\n\nLike if you agree.\n');
    assert.deepEqual([prints('sarif'), prints('gitlab')], before);
    assert.ok((before[0]?.length ?? 0) >= 2);
  });

  it('gitlab is a report of Code Climate\'s issues, by the types that are published of them', () => {
    const schema = createGenerator({ path: path.join(packages, 'codeclimate-types/index.d.ts'), type: 'Issue', skipTypeCheck: true, additionalProperties: false }).createSchema('Issue');
    const valid = ajv.compile({ type: 'array', items: { $ref: '#/definitions/Issue' }, definitions: schema.definitions });
    const issues = JSON.parse(output('gitlab')) as { fingerprint: string; check_name: string; location: { path: string; lines: { begin: number } } }[];
    assert.ok(valid(issues), ajv.errorsText(valid.errors));
    assert.equal(valid([{ ...issues[0], severity: 'loud' }]), false, 'the types refuse what is none');
    // What GitLab asks for beyond them.
    assert.ok(issues.every((one) => one.fingerprint.length >= 8 && one.location.lines.begin >= 1 && !/^\.?\//.test(one.location.path)));
    assert.deepEqual(issues.map((one) => one.check_name), checked.findings.map((one) => one.rule));
    assert.equal(new Set(issues.map((one) => one.fingerprint)).size, issues.length);
    assert.ok(issues.every((one) => one.location.path.startsWith('content/posts/')));
  });

  it('junit is read by another program, and holds every finding', async () => {
    const read = await parseJunit(output('junit'));
    assert.ok(read && 'testsuite' in read && read.testsuite);
    const cases = read.testsuite.flatMap((suite) => suite.testcase ?? []);
    assert.deepEqual([read.name, read.tests, read.errors], ['rapport', cases.length, 0]);
    assert.deepEqual(cases.flatMap(({ name }) => (name === 'rapport' ? [] : name?.split(' ')[0])), checked.findings.map(({ rule }) => rule));
    assert.deepEqual(cases.flatMap(({ failure }) => failure ?? []).map(({ type }) => type), checked.findings.filter(({ severity }) => severity !== 'info').map(({ severity }) => severity));
  });

  it('junit is well-formed, and its counts are true', () => {
    const document = parsed(output('junit'));
    const all = elements(document, 'testcase');
    const failed = elements(document, 'failure');
    const whole = elements(document, 'testsuites')[0];
    assert.deepEqual([whole?.getAttribute('tests'), whole?.getAttribute('failures')], [String(all.length), String(failed.length)]);
    for (const suite of elements(document, 'testsuite')) assert.deepEqual([suite.getAttribute('tests'), suite.getAttribute('failures')], [String(elements(suite, 'testcase').length), String(elements(suite, 'failure').length)]);
    assert.equal(failed.length, checked.findings.filter((one) => one.severity !== 'info').length);
    assert.ok(elements(document, 'testsuite').some((suite) => suite.getAttribute('name') === 'content/posts/fine.md'), 'a file without findings passes');
    assert.ok(elements(document, 'testsuite').some((suite) => suite.getAttribute('name') === 'content/posts/we ird, 100%:é.md'));
  });

  it('checkstyle is well-formed, and holds every finding', () => {
    const errors = elements(parsed(output('checkstyle')), 'error');
    assert.deepEqual(errors.map((one) => [one.getAttribute('source'), one.getAttribute('line')]), checked.findings.map((one) => [`rapport.${one.rule}`, String(one.start.line)]));
    for (const one of errors) assert.match(one.getAttribute('severity') ?? '', /^(?:error|warning|info)$/);
    assert.equal(elements(parsed(run(content, ['check', 'posts/fine.md', '--format', 'checkstyle', '--no-baseline']).out), 'checkstyle').length, 1);
  });

  it('rdjsonl is a diagnostic a line, with columns in bytes, and its suggestions can be applied', async () => {
    const reviewdog = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
    const lines = output('rdjsonl').trimEnd().split('\n').map((line) => JSON.parse(line) as { location: { path: string; range: { start: { line: number; column: number } } }; code: { value: string }; suggestions?: { range: { start: { line: number; column: number }; end: { line: number; column: number } }; text: string }[] });
    for (const line of lines) assert.deepEqual(await reviewdog.validateString(JSON.stringify(line)), { valid: true, errors: [], warnings: [] });
    assert.equal((await reviewdog.validateString(JSON.stringify({ ...lines[0], severity: 'LOUD' }))).valid, false, 'the validator refuses what is none');
    for (const { code } of lines as readonly { code: { url?: string } }[]) assert.match(code.url ?? '', /^https:/);
    assert.equal(lines.length, checked.findings.length);
    const bytes = checked.findings.map(({ path: file, start }) => Buffer.byteLength((readFileSync(path.join(content, file), 'utf8').split('\n')[start.line - 1] ?? '').slice(0, start.column - 1)) + 1);
    assert.deepEqual(lines.map((line) => line.location.range.start.column), bytes);
    assert.ok(bytes.some((column, at) => column !== checked.findings[at]?.start.column), 'where characters are longer than a byte');
    const persona = lines.find((line) => line.code.value === 'audience/unknown-persona');
    const [suggestion] = persona?.suggestions ?? [];
    assert.ok(suggestion);
    const text = Buffer.from(readFileSync(path.join(content, 'posts/plain.md'), 'utf8').split('\n')[suggestion.range.start.line - 1] ?? '');
    assert.equal(Buffer.concat([text.subarray(0, suggestion.range.start.column - 1), Buffer.from(suggestion.text), text.subarray(suggestion.range.end.column - 1)]).toString(), 'personas: [maria]');
  });

  it('markdown shows what a post says and lets none of it act', () => {
    const text = output('markdown');
    const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
    const links = JSON.stringify(tree).match(/"type":"link".*?"url":"[^"]*"/g) ?? [];
    assert.ok(links.length > 0);
    for (const link of links) assert.match(link, /"url":"https:\/\/github\.com\/rapport-workspace\/rapport\//);
    assert.doesNotMatch(text, /@everyone|#12\b|<b>/);
    assert.match(text, /^### Rapport: \d+ errors?, \d+ warnings?/);
  });

  it('html is one page that loads nothing', () => {
    const text = output('html');
    assert.doesNotMatch(text, /<script|<img|<link|src=|<b>|@import|url\(/);
    assert.match(text, /default-src 'none'/);
    const document = new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/html');
    assert.equal(elements(document, 'li').length, checked.findings.length);
  });

  it('github annotates the worst of each kind, counts what it cuts, and prints all of it where nothing acts', () => {
    const many = new Repository();
    many.commit('Start', { 'content/rapport.yml': 'brand: [Us]\n', ...Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`content/posts/${at}.md`, `---\npersonas: [nobody-${at}]\n---\n::warning::Post ${at}. Like if you agree.\n`])), 'content/personas/maria.md': '# Maria\n\n## Goals\n\n- Rest\n' });
    const summary = path.join(many.root, 'summary.md');
    const { out, code } = run(path.join(many.root, 'content'), ['check'], undefined, { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });
    assert.equal(code, 1);
    const lines = out.split('\n');
    const stop = lines.findIndex((line) => line.startsWith('::stop-commands::'));
    const secret = lines[stop]?.slice('::stop-commands::'.length) ?? '';
    assert.match(secret, /^[0-9a-f-]{36}$/);
    assert.equal(lines.filter((line) => line.trim() === `::${secret}::`).length, 1);
    const annotations = lines.slice(0, stop).filter((line) => line.startsWith('::'));
    for (const level of ['error', 'warning']) assert.equal(annotations.filter((line) => line.startsWith(`::${level} `)).length, 10, level);
    for (const line of annotations) assert.match(line, /^::(?:error|warning|notice) file=content\/posts\/\d+\.md,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z]+\/[-a-z]+::\S/);
    assert.match(lines[stop - 1] ?? '', /^\d+ findings more than GitHub shows beside the lines \(10 of each kind\); all of them are here\.$/);
    assert.equal(lines.slice(stop + 1).filter((line) => line.endsWith('  vanity/engagement-bait')).length, 14, 'the whole text follows');
    assert.match(readFileSync(summary, 'utf8'), /^### Rapport: 14 errors, /);
    assert.match(run(content, ['check', '--format', 'github']).out, /file=content\/posts\/we ird%2C 100%25%3Aé\.md,/);
    assert.ok(run(path.join(many.root, 'content'), ['check', '--format', 'text'], undefined, { GITHUB_ACTIONS: 'true' }).out.startsWith('posts/0.md\n'), 'a flag wins');
  });

  it('github writes an annotation as GitHub\'s own toolkit writes it', () => {
    const annotations = output('github').split('\n').filter((line) => /^::(?:error|warning|notice) /.test(line));
    const parts = annotations.map((line) => {
      const [, level = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
      const plain = (text: string): string => text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
      return [level, Object.fromEntries(properties.split(',').map((one) => [one.slice(0, one.indexOf('=')), plain(one.slice(one.indexOf('=') + 1))])), plain(message)];
    });
    const toolkit = path.join(packages, '@actions/core/lib/command.js');
    const script = 'const [file, parts] = JSON.parse(process.argv[1]); const { issueCommand } = await import(file); for (const one of parts) issueCommand(...one);';
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, JSON.stringify([pathToFileURL(toolkit).href, parts])], { encoding: 'utf8' });
    assert.deepEqual(annotations, stdout.trimEnd().split('\n'));
    assert.deepEqual(parts.map(([, properties]) => (properties as { title: string }).title).sort(), checked.findings.map(({ rule }) => rule).sort());
  });

  it('is gitlab in a job of GitLab, with the text in the log', () => {
    const { out, err } = run(content, ['check'], undefined, { GITLAB_CI: 'true' });
    assert.equal((JSON.parse(out) as unknown[]).length, checked.findings.length);
    assert.match(err, /posts\/plain\.md\n/);
  });

  it('writes a whole document where nothing was found or there is nothing to check', () => {
    const empty = folder({ 'posts/fine.md': '---\nintent: inform\n---\nThe hall is closed on Monday.\n' });
    const bare = folder({ 'notes.txt': 'x' });
    for (const format of ['sarif', 'gitlab', 'junit', 'checkstyle', 'rdjsonl', 'markdown', 'html', 'json']) {
      for (const where of [empty, bare]) {
        const { out, code } = run(where, ['check', '--format', format, '--fail-on', 'error']);
        assert.equal(code, 0);
        if (['sarif', 'gitlab', 'json'].includes(format)) JSON.parse(out);
        if (['junit', 'checkstyle'].includes(format)) parsed(out);
      }
    }
  });
});

describe('every format', () => {
  const source = (text: string): Source => ({ path: 'posts/a.md', text });
  const report = (text: string, message: string, path: string): CheckReport => {
    const diagnostic: Diagnostic = { path, rule: 'vanity/x', severity: 'warning', confidence: null, message, evidence: [text], span: { start: 0, end: text.length }, fixes: [{ title: message, safe: false, edits: [{ path, start: 0, end: text.length, text: message }] }] };
    const totals = { files: 1, suppressed: 0, baselined: 0, baselineUnused: 0, notJudged: [] };
    return { diagnostics: [diagnostic], totals, files: [path], advice: [], lookup: () => source(text), paint: PLAIN, rules: [], url: (rule) => `https://example.org/${rule}`, place: (one) => one, digest: (one) => String(one.length), secret: 'secret', version: '1' };
  };
  it('can be read whatever a text, a message and a path hold', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(fc.property(any, any, any, (text, message, file) => {
      const one = report(text, message, file);
      for (const name of ['junit', 'checkstyle']) parsed(CHECK_FORMATS[name]?.(one) ?? '');
      for (const name of ['sarif', 'gitlab', 'rdjsonl', 'json']) JSON.parse(CHECK_FORMATS[name]?.(one) ?? '');
      const github = CHECK_FORMATS['github']?.(one) ?? '';
      assert.equal(github.split('::stop-commands::')[0]?.split(/[\r\n]/).length, 2, 'an annotation is one line');
      for (const markup of [/<[a-z]/i, /@[\p{L}\p{N}]/u]) assert.doesNotMatch((CHECK_FORMATS['markdown']?.(one) ?? '').replaceAll('<details>', '').replaceAll('<summary>', ''), markup);
    }), { numRuns: 300 });
  });
});
