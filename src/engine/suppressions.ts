import { factsOf } from '../insight/post-facts.ts';
import type { Text } from '../model/data.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Post } from '../model/post.ts';
import { positionAt, type Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { UnusedSuppression } from '../model/suppression.ts';
import { covers, nearestRule, rulesCalled } from './rule-names.ts';

/** Lines, from 1, on which a suppression holds; both ends included. */
interface Suppression {
  readonly span: Span;
  /** Empty where it suppresses every rule. */
  readonly rules: readonly Text[];
  readonly from: number;
  readonly to: number;
}

const DIRECTIVE = /^rapport-(disable-next-line|disable-line|disable|enable)(?![\w-])\s*((?:(?!\s--(?:\s|$))[^])*)/;

/** The suppressions of a post: comments in its body, and `rapport.disable` in its front matter. */
export function suppressionsOf(post: Post): readonly Suppression[] {
  const { source } = post;
  const whole = post.disabled.map((rule): Suppression => ({ span: rule.span, rules: [rule], from: 1, to: Infinity }));
  if (!source.text.includes('rapport-')) return whole;
  const found: Suppression[] = [];
  const open: { span: Span; rules: readonly Text[]; from: number }[] = [];
  for (const comment of factsOf(post).prose.comments) {
    const match = DIRECTIVE.exec(comment.text);
    if (!match) continue;
    const rules = names(match[2] ?? '', source.text.indexOf(comment.text, comment.start) + match[0].length - (match[2]?.length ?? 0));
    const first = positionAt(source, comment.start).line;
    const last = positionAt(source, comment.end).line;
    const span = { start: comment.start, end: comment.end };
    if (match[1] === 'disable-line') found.push({ span, rules, from: first, to: last });
    else if (match[1] === 'disable-next-line') {
      const line = nextLine(source, comment.end);
      found.push({ span, rules, from: line, to: line });
    } else if (match[1] === 'disable') open.push({ span, rules, from: first });
    else {
      const ends = (one: { rules: readonly Text[] }): boolean => rules.length === 0 || one.rules.some((rule) => rules.some((ended) => ended.value === rule.value));
      for (const one of open.filter(ends)) found.push({ ...one, to: last });
      open.splice(0, open.length, ...open.filter((one) => !ends(one)));
    }
  }
  return [...whole, ...found, ...open.map((one) => ({ ...one, to: Infinity }))];
}

function names(list: string, at: number): readonly Text[] {
  return Array.from(list.matchAll(/[^\s,]+/g), (match) => ({ value: match[0], span: { start: at + match.index, end: at + match.index + match[0].length } }));
}

/** The next line that holds anything: a comment may stand apart from what it is about. */
function nextLine(source: Source, end: number): number {
  const rest = /^[^\n]*\n\s*/.exec(source.text.slice(end));
  return positionAt(source, end + (rest?.[0].length ?? 0)).line;
}

export interface Suppressed {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: number;
  readonly unused: readonly UnusedSuppression[];
}

/** Takes away what is suppressed, and says which suppressions took nothing away. `judged` gives the rules that ran. */
export function suppress(post: Post, diagnostics: readonly Diagnostic[], judged: () => ReadonlySet<string>): Suppressed {
  const suppressions = suppressionsOf(post);
  if (suppressions.length === 0) return { kept: diagnostics, suppressed: 0, unused: [] };
  const ran = judged();
  const used = new Set<Text | Suppression>();
  const kept = diagnostics.filter((diagnostic) => {
    const { line } = positionAt(post.source, diagnostic.span.start);
    let hit = false;
    for (const suppression of suppressions) {
      if (line < suppression.from || line > suppression.to) continue;
      if (suppression.rules.length === 0) {
        used.add(suppression);
        hit = true;
      }
      for (const rule of suppression.rules) {
        if (!covers(rule.value, diagnostic.rule)) continue;
        used.add(rule);
        hit = true;
      }
    }
    return !hit;
  });
  const unused = suppressions.flatMap((suppression): UnusedSuppression[] => {
    const { span, rules } = suppression;
    if (rules.length === 0) return used.has(suppression) ? [] : [{ span, rule: null, alone: true, unknown: false, nearest: null }];
    return rules.filter((rule) => !used.has(rule)).flatMap((rule): UnusedSuppression[] => {
      const known = rulesCalled(rule.value);
      // A rule that could not judge this post says nothing about the need for its suppression.
      if (known.length > 0 && !known.some((id) => ran.has(id))) return [];
      const unknown = known.length === 0;
      return [{ span, rule, unknown, alone: rules.length === 1, nearest: (unknown ? nearestRule(rule.value) : undefined) ?? null }];
    });
  });
  return { kept, suppressed: diagnostics.length - kept.length, unused };
}
