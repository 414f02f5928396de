import type { PlanDifference } from '../model/review.ts';
import { positionAt } from '../model/source.ts';
import { VERSION, type PlanChangeDocument, type PlanPlaceDocument, type PromptDocument, type ReviewDocument } from './documents.ts';
import { countOf } from './check-report.ts';
import { findingDocuments } from './json.ts';
import { planEntryDocument } from './plan-json.ts';
import type { ReviewReport } from './review-report.ts';
import type { PlanEntry, Clash, Gap } from '../model/plan.ts';
import type { Prompt } from '../model/prompt.ts';

/** A review for programs. `lookupBefore` finds files as they were. */
export function reviewDocument({ review, lookup, url }: ReviewReport, lookupBefore: ReviewReport['lookup']): ReviewDocument {
  const { base, files, findings, solved, posts, personas, plan } = review;
  return {
    version: VERSION, base, files,
    findings: findingDocuments(findings, lookup, url),
    posts: posts.map(({ path, was, title, fits, gained, lost }) => ({ path, was, title, fits, prompts: { gained: gained.map((one) => promptDocument(one, path, lookup)), lost: lost.map((one) => promptDocument(one, was ?? path, lookupBefore)) } })),
    personas,
    plan: planParts(plan),
    summary: { errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning'), infos: countOf(findings, 'info'), solved },
  };
}

/** Only what a change does to the plan. */
export const planChangeDocument = (base: string, plan: PlanDifference): PlanChangeDocument => ({ version: VERSION, base, ...planParts(plan) });

function planParts({ window, added, removed, moved, changed, gaps, clashes }: PlanDifference): ReviewDocument['plan'] {
  return {
    window,
    added: added.map(planEntryDocument), removed: removed.map(planEntryDocument),
    moved: moved.map(({ before, after }) => ({ before: planEntryDocument(before), after: planEntryDocument(after) })),
    changed: changed.map(({ entry, differences }) => ({ ...planEntryDocument(entry), differences })),
    gaps: { opened: gaps.opened.map(gapDocument), closed: gaps.closed.map(gapDocument) },
    clashes: { opened: clashes.opened.map(clashDocument), closed: clashes.closed.map(clashDocument) },
  };
}

const gapDocument = ({ kind, name, from, to, days }: Gap): ReviewDocument['plan']['gaps']['opened'][number] => ({ kind, name, from, to, days });
const placeOf = ({ path, date, time }: PlanEntry): PlanPlaceDocument => ({ path, date, time });
const clashDocument = ({ kind, name, entries }: Clash): ReviewDocument['plan']['clashes']['opened'][number] => ({ kind, name, entries: entries.map(placeOf) });

function promptDocument({ text, kind, addressed, confidence, start, end }: Prompt, path: string, lookup: ReviewReport['lookup']): PromptDocument {
  const source = lookup(path) ?? { path, text: '' };
  return { text, kind, addressed, confidence, start: positionAt(source, start), end: positionAt(source, end) };
}
