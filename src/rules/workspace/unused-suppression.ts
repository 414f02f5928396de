import type { UnusedSuppression } from '../../model/suppression.ts';
import type { Source } from '../../model/source.ts';
import type { Edit } from '../../model/diagnostic.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'workspace/unused-suppression',
  subject: 'suppression',
  reads: ['unused'],
  severity: 'info',
  summary: 'A rapport-disable comment, or a name under rapport.disable, suppresses nothing.',
  why: 'It stays behind when the text it was for has changed, and then hides the next finding that someone should see.',
  source: 'A matter of fact: no finding was suppressed by it.',
  options: {},
  *check({ source, unused }) {
    for (const suppression of unused) {
      const { rule, unknown, nearest } = suppression;
      const message = unknown
        ? `There is no rule called "${rule?.value ?? ''}".${nearest ? ` Did you mean "${nearest}"?` : ' "rapport rules" lists them.'}`
        : `This suppresses nothing${rule ? ` of ${rule.value}` : ''}. Remove it.`;
      const fixes = [
        ...(unknown && nearest && rule ? [{ title: `Change it to "${nearest}"`, safe: false, edits: [{ path: source.path, ...rule.span, text: nearest }] }] : []),
        { title: 'Remove the suppression', safe: !unknown, edits: [removal(source, suppression)] },
      ];
      yield { span: rule?.span ?? suppression.span, message, fixes };
    }
  },
  examples: [
    { good: '<!-- rapport-disable-next-line conversation/closed-question -->\nDo you stretch?' },
    { good: '<!-- rapport-disable conversation/closed-question -- we count hands on purpose -->\nDo you stretch?' },
    { bad: '<!-- rapport-disable-next-line ⟦conversation/closed-question⟧ -->\nWhat helps your back?', fixed: 'What helps your back?' },
    {
      bad: '<!-- rapport-disable-next-line conversation/closed-question, ⟦vanity/engagement-bait⟧ -->\nDo you stretch?',
      fixed: '<!-- rapport-disable-next-line conversation/closed-question -->\nDo you stretch?',
    },
    { bad: '---\npersonas: [maria] # rapport-disable-line ⟦audience/unknown-persona⟧\n---\nWhat helps your back?', fixed: '---\npersonas: [maria]\n---\nWhat helps your back?', files: { 'personas/maria.yml': 'name: Maria\n' } },
    { bad: '<!-- rapport-disable ⟦conversation/closed⟧ -->\nWhat helps your back?' },
  ],
});

/** Takes the name out of its list, or the whole comment with its line where it names nothing else. */
function removal({ path, text }: Source, { rule, span, alone }: UnusedSuppression): Edit {
  if (rule && !alone) {
    const before = /[\s,]+$/.exec(text.slice(span.start, rule.span.start))?.[0].includes(',');
    const after = /^\s*,\s*/.exec(text.slice(rule.span.end, span.end))?.[0].length ?? 0;
    const lead = before && after === 0 ? (/[\s,]+$/.exec(text.slice(span.start, rule.span.start))?.[0].length ?? 0) : 0;
    return { path, start: rule.span.start - lead, end: rule.span.end + after, text: '' };
  }
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(span.end));
  const whole = text.slice(lineStart, span.start).trim() === '' && lineEnd !== null;
  if (whole) return { path, start: lineStart, end: span.end + lineEnd[0].length, text: '' };
  // At the end of a line the blanks before it go too.
  const blanks = lineEnd === null ? 0 : (/[ \t]+$/.exec(text.slice(lineStart, span.start))?.[0].length ?? 0);
  return { path, start: span.start - blanks, end: span.end, text: '' };
}
