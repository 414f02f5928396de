import { checkCheckstyle } from './check-checkstyle.ts';
import { checkGithub } from './check-github.ts';
import { checkGitlab } from './check-gitlab.ts';
import { checkHtml } from './check-html.ts';
import { checkJunit } from './check-junit.ts';
import { checkMarkdown } from './check-markdown.ts';
import { checkRdjsonl } from './check-rdjsonl.ts';
import type { CheckReport } from './check-report.ts';
import { checkSarif } from './check-sarif.ts';
import { checkText } from './check-text.ts';
import { checkDocument } from './json.ts';

/** How a check can be written. A format is a file and a row here. */
export const CHECK_FORMATS: Readonly<Record<string, (report: CheckReport) => string>> = {
  text: ({ diagnostics, totals, advice, lookup, paint }) => checkText(diagnostics, totals, advice, lookup, paint),
  json: ({ diagnostics, totals, lookup, url }) => `${JSON.stringify(checkDocument(diagnostics, totals, lookup, url), null, 2)}\n`,
  github: checkGithub,
  sarif: checkSarif,
  gitlab: checkGitlab,
  junit: checkJunit,
  checkstyle: checkCheckstyle,
  rdjsonl: checkRdjsonl,
  markdown: checkMarkdown,
  html: checkHtml,
};
