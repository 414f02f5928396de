import type { PostFits } from './fit-text.ts';
import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import type { Facts } from '../model/facts.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Slot } from '../model/slot.ts';
import { positionAt, type Position, type Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { countOf } from './check-report.ts';
import {
  VERSION, type CheckDocument, type EditDocument, type FactsDocument, type FindingDocument, type FitDocument, type NotJudged, type PersonasDocument, type PostsDocument, type SlotsDocument,
} from './documents.ts';

/** Finds a file of the workspace by its path. */
export type SourceLookup = (path: string) => Source | undefined;

const START: Position = { line: 1, column: 1, offset: 0 };

function placed(lookup: SourceLookup, path: string, span: Span): { readonly start: Position; readonly end: Position } {
  const source = lookup(path);
  return source ? { start: positionAt(source, span.start), end: positionAt(source, span.end) } : { start: START, end: START };
}

/** Counts of a check, beside its findings. */
export interface CheckTotals {
  readonly files: number;
  readonly suppressed: number;
  /** Findings that the baseline accepts, and its entries that match nothing any more. */
  readonly baselined: number;
  readonly baselineUnused: number;
  readonly notJudged: readonly NotJudged[];
}

/** Findings with the places a person counts by. */
export function findingDocuments(diagnostics: readonly Diagnostic[], lookup: SourceLookup, url: (rule: string) => string): readonly FindingDocument[] {
  const edit = (one: Edit): EditDocument => ({ path: one.path, ...placed(lookup, one.path, one), text: one.text });
  return diagnostics.map(({ span, fixes, path, rule, severity, confidence, message, evidence }) => ({
    path, rule, severity, confidence, message, evidence,
    ...placed(lookup, path, span),
    url: url(rule),
    fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map(edit) })),
  }));
}

export function checkDocument(diagnostics: readonly Diagnostic[], totals: CheckTotals, lookup: SourceLookup, url: (rule: string) => string): CheckDocument {
  const { files, suppressed, baselined, baselineUnused, notJudged } = totals;
  return {
    version: VERSION,
    findings: findingDocuments(diagnostics, lookup, url),
    summary: { files, errors: countOf(diagnostics, 'error'), warnings: countOf(diagnostics, 'warning'), infos: countOf(diagnostics, 'info'), suppressed, baselined, baselineUnused, notJudged },
  };
}

export function factsDocument(posts: readonly Facts[], lookup: SourceLookup): FactsDocument {
  return {
    version: VERSION,
    posts: posts.map((facts) => ({
      ...facts,
      prompts: facts.prompts.map(({ start, end, text, kind, addressed, confidence }) => ({ text, kind, addressed, confidence, ...placed(lookup, facts.path, { start, end }) })),
    })),
  };
}

export function fitDocument(posts: readonly PostFits[], lookup: SourceLookup): FitDocument {
  return {
    version: VERSION,
    posts: posts.map(({ path, fits, reach }) => ({
      path, reach,
      fits: fits.map((fit) => ({
        ...fit,
        evidence: fit.evidence.map(({ text, start, end, persona }) => ({
          text,
          ...placed(lookup, path, { start, end }),
          persona: { path: persona.path, ...placed(lookup, persona.path, persona) },
        })),
      })),
    })),
  };
}

export function personasDocument(personas: readonly Persona[]): PersonasDocument {
  return {
    version: VERSION,
    personas: personas.map(({ id, name, source, span }) => ({
      id: id.value, name: name.value, path: source.path, start: positionAt(source, span.start), end: positionAt(source, span.end),
    })),
  };
}

export function postsDocument(posts: readonly Post[]): PostsDocument {
  return {
    version: VERSION,
    posts: posts.map((post) => ({
      path: post.source.path,
      title: post.title?.value ?? null,
      personas: post.personas.map((persona) => persona.value),
      channels: post.channels.map((channel) => channel.value),
      publish: post.publish.find((publication) => publication.at !== null)?.at ?? null,
      status: post.status,
      host: post.host?.value ?? null,
    })),
  };
}

/** @param postOf the file of a slot's post, where there is one */
export function slotsDocument(slots: readonly Slot[], postOf: (slot: Slot) => string | null): SlotsDocument {
  return {
    version: VERSION,
    slots: slots.map((slot) => {
      const [date = null, time = null] = slot.publish.find((publication) => publication.at !== null)?.at?.split('T') ?? [];
      const channels = slot.channels.map((channel) => channel.value);
      const personas = slot.personas.map((persona) => persona.value);
      return {
        path: slot.source.path, start: positionAt(slot.source, slot.span.start),
        date, time,
        title: slot.title?.value ?? null,
        channel: channels[0] ?? null, channels,
        persona: personas[0] ?? null, personas,
        status: slot.status,
        post: postOf(slot) ?? slot.post?.value ?? null,
      };
    }),
  };
}
