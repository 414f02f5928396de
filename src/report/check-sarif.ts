import type { Diagnostic, Edit, Fix, Severity } from '../model/diagnostic.ts';
import { positionAt } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { bySeverity, fingerprints, type CheckReport } from './check-report.ts';
import { wellFormed } from './escape.ts';

const LEVEL: Readonly<Record<Severity | 'off', string>> = { error: 'error', warning: 'warning', info: 'note', off: 'none' };
/** GitHub refuses a run with more. */
const MOST = 25_000;

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function checkSarif(report: CheckReport): string {
  const { diagnostics, rules, url } = report;
  const shown = diagnostics.length > MOST ? bySeverity(diagnostics).slice(0, MOST) : diagnostics;
  const used = rules.filter(({ id }) => shown.some(({ rule }) => rule === id));
  const index = new Map(used.map(({ id }, at) => [id, at]));
  const prints = fingerprints(report);
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'Rapport', version: report.version, semanticVersion: report.version, informationUri: 'https://github.com/rapport-workspace/rapport',
          rules: used.map(({ id, severity, summary, why }) => ({
            id, shortDescription: { text: summary }, fullDescription: { text: why }, help: { text: why, markdown: `${why}\n\n[More about ${id}](${url(id)})` }, helpUri: url(id),
            defaultConfiguration: { enabled: severity !== 'off', ...(severity === 'off' ? {} : { level: LEVEL[severity] }) },
            properties: { tags: ['content', id.split('/')[0] ?? ''] },
          })),
        },
      },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { SRCROOT: { description: { text: 'The top of the repository.' } } },
      invocations: [{
        executionSuccessful: true,
        ...(shown.length === diagnostics.length ? {} : { toolExecutionNotifications: [{ level: 'warning', message: { text: `${diagnostics.length - shown.length} findings are left out: GitHub takes ${MOST} in a run.` } }] }),
      }],
      results: shown.map((diagnostic) => result(report, diagnostic, index.get(diagnostic.rule), prints.get(diagnostic) ?? '')),
    }],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function result(report: CheckReport, diagnostic: Diagnostic, ruleIndex: number | undefined, fingerprint: string): object {
  const { path, rule, severity, message, span, confidence, fixes } = diagnostic;
  return {
    ruleId: rule, ...(ruleIndex === undefined ? {} : { ruleIndex }), level: LEVEL[severity], message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(report, path), region: region(report, path, span) } }],
    partialFingerprints: { 'rapportFinding/v1': fingerprint },
    ...(confidence === null ? {} : { properties: { confidence } }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((one) => fix(report, one)) }),
  };
}

/** A path as a relative address: each part of it with its own signs escaped. */
const artifact = ({ place }: CheckReport, path: string): object => ({ uri: place(path).split('/').map((part) => encodeURIComponent(wellFormed(part))).join('/'), uriBaseId: 'SRCROOT' });

function region({ lookup }: CheckReport, path: string, span: Span): object {
  const source = lookup(path);
  if (!source) return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const [start, end] = [positionAt(source, span.start), positionAt(source, span.end)];
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, charOffset: start.offset, charLength: end.offset - start.offset };
}

function fix(report: CheckReport, { title, edits }: Fix): object {
  const files = [...new Set(edits.map(({ path }) => path))];
  const replacement = ({ path, start, end, text }: Edit): object => ({ deletedRegion: region(report, path, { start, end }), insertedContent: { text } });
  return { description: { text: title }, artifactChanges: files.map((path) => ({ artifactLocation: artifact(report, path), replacements: edits.filter((edit) => edit.path === path).map(replacement) })) };
}
