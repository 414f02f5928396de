import type { Aspect, Fit } from '../../model/fit.ts';
import type { Span } from '../../model/span.ts';

/** How the active post fits one persona. */
export interface FitRow {
  readonly persona: string;
  readonly name: string;
  /** 0 to 100; null where it was not judged. */
  readonly score: number | null;
  /** Whether the post names this persona. */
  readonly isOwn: boolean;
  readonly why: string;
  readonly need: string | null;
  /** The words that decided, each once, with every place where the post has them. */
  readonly evidence: readonly { readonly text: string; readonly places: readonly Span[] }[];
  /** What stands beside the score: `Reading: fine`. */
  readonly aspects: readonly { readonly name: string; readonly state: Aspect['state']; readonly why: string }[];
}

/** The Fit view: the personas that the post names first, then the others, best first. */
export function fitRows(fits: readonly Fit[], own: ReadonlySet<string>, nameOf: (persona: string) => string): readonly FitRow[] {
  const rows = fits.map((fit): FitRow => ({
    persona: fit.persona,
    name: nameOf(fit.persona),
    score: fit.score === null ? null : Math.round(fit.score),
    isOwn: own.has(fit.persona),
    why: fit.why,
    need: fit.need,
    evidence: evidenceOf(fit),
    aspects: ([['Reading', fit.reading], ['Words', fit.words], ['Voice', fit.voice], ['History', fit.history]] as const).map(([name, { state, why }]) => ({ name, state, why })),
  }));
  return [...rows.filter(({ isOwn }) => isOwn), ...rows.filter(({ isOwn }) => !isOwn)];
}

function evidenceOf({ evidence }: Fit): FitRow['evidence'] {
  const byWord = new Map<string, Span[]>();
  for (const { text, start, end } of evidence) {
    const word = text.toLowerCase();
    const places = byWord.get(word) ?? [];
    if (!places.some((place) => place.start === start)) byWord.set(word, [...places, { start, end }]);
  }
  return Array.from(byWord, ([text, places]) => ({ text, places }));
}
