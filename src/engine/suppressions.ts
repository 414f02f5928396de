import type { Text } from '../model/data.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Comment } from '../model/prose.ts';
import { positionAt, type Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { UnusedSuppression } from '../model/suppression.ts';
import { directivesOf } from './directives.ts';
import { covers, nearestRule, rulesCalled } from './rule-names.ts';

/** Lines, from 1, on which a suppression holds; both ends included. */
interface Suppression {
  readonly span: Span;
  /** Empty where it suppresses every rule. */
  readonly rules: readonly Text[];
  readonly from: number;
  readonly to: number;
}

const DIRECTIVE = /^rapport-(disable-next-line|disable-line|disable|enable)(?![\w-])\s*((?!--(?:\s|$))(?:(?!\s--(?:\s|$))[^])*|)/;

/** The suppressions of a file: comments, and `rapport.disable` in the front matter of a post or in a persona. */
export function suppressionsOf(source: Source, post: Post | undefined, personas: readonly Persona[]): readonly Suppression[] {
  const lineOf = (offset: number): number => positionAt(source, offset).line;
  const own = personas.flatMap(({ disabled, span }) => disabled.map((rule): Suppression => ({ span: rule.span, rules: [rule], from: lineOf(span.start), to: lineOf(span.end) })));
  const whole = (post?.disabled ?? []).map((rule): Suppression => ({ span: rule.span, rules: [rule], from: 1, to: Infinity }));
  return [...whole, ...own, ...commented(source, directivesOf(source, post))];
}

function commented(source: Source, comments: readonly Comment[]): readonly Suppression[] {
  const found: Suppression[] = [];
  const open: { span: Span; rules: readonly Text[]; from: number }[] = [];
  for (const comment of comments) {
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
  return [...found, ...open.map((one) => ({ ...one, to: Infinity }))];
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

/** What was judged, so that a suppression that hid nothing can be told from one that had nothing to hide. */
export interface Judged {
  readonly rules: ReadonlySet<string>;
  /** False where some rules could not judge the text: what a suppression of every rule would have hidden is not known. */
  readonly whole: boolean;
}

/** Takes away what is suppressed, and says which suppressions took nothing away. */
export function suppress(source: Source, suppressions: readonly Suppression[], diagnostics: readonly Diagnostic[], judged: () => Judged): Suppressed {
  if (suppressions.length === 0) return { kept: diagnostics, suppressed: 0, unused: [] };
  const used = new Set<Text | Suppression>();
  const kept = diagnostics.filter((diagnostic) => {
    const { line } = positionAt(source, diagnostic.span.start);
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
  const { rules: ran, whole } = judged();
  const unused = suppressions.flatMap((suppression) => unusedOf(suppression, used, ran, whole)).filter(({ span }) => !isMeant(suppressions, positionAt(source, span.start).line));
  return { kept, suppressed: diagnostics.length - kept.length, unused };
}

function unusedOf(suppression: Suppression, used: ReadonlySet<Text | Suppression>, ran: ReadonlySet<string>, whole: boolean): readonly UnusedSuppression[] {
  const { span, rules } = suppression;
  if (rules.length === 0) return used.has(suppression) || !whole ? [] : [{ span, rule: null, alone: true, unknown: false, nearest: null }];
  return rules.filter((rule) => !used.has(rule)).flatMap((rule): UnusedSuppression[] => {
    const known = rulesCalled(rule.value);
    // A rule that could not judge this file says nothing about the need for its suppression.
    if (known.length > 0 && !known.some((id) => ran.has(id))) return [];
    const unknown = known.length === 0;
    return [{ span, rule, unknown, alone: rules.length === 1, nearest: (unknown ? nearestRule(rule.value) : undefined) ?? null }];
  });
}

/** Somebody may want to keep suppressions that suppress nothing just now, and says so by the rule's own name. */
const isMeant = (suppressions: readonly Suppression[], line: number): boolean =>
  suppressions.some(({ rules, from, to }) => from <= line && line <= to && rules.some((rule) => rule.value === 'workspace/unused-suppression'));
