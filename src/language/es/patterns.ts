import { ENYE } from './folded.ts';

/** A value made when it is first needed: a text in another language costs no Spanish patterns. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Any of some patterns for a folded text. */
export const pattern = (...sources: readonly string[]): (() => RegExp) => lazily(() => compile(sources.join('|')));

/** A pattern is written with ñ, and meets the N that a folded text has in its place. */
export const compile = (source: string, flags = 'u'): RegExp => new RegExp(source.replaceAll('ñ', ENYE), flags);

export const PICTURE = String.raw`(?:\p{Extended_Pictographic}[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]*)`;
