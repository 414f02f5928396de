import { byFile, placeOf, type CheckReport } from './check-report.ts';
import { xml } from './escape.ts';

/** The XML of Checkstyle, which many tools read. */
export function checkCheckstyle(report: CheckReport): string {
  const files = Array.from(byFile(report.diagnostics), ([path, own]) => {
    const errors = own.map((diagnostic) => {
      const { line, column } = placeOf(report, diagnostic).start;
      return `    <error line="${line}" column="${column}" severity="${diagnostic.severity}" message="${xml(diagnostic.message)}" source="${xml(`rapport.${diagnostic.rule}`)}"/>`;
    });
    return `  <file name="${xml(report.place(path))}">\n${errors.join('\n')}\n  </file>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.length === 0 ? '' : `${files.join('\n')}\n`}</checkstyle>\n`;
}
