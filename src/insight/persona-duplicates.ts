import type { Persona } from '../model/persona.ts';

/** An earlier persona that another repeats. */
export interface Duplicate {
  readonly of: Persona;
  /** The id is the same. */
  readonly sameId: boolean;
  /** The part of their lines that both have, 0 to 1; 0 where either has too few to compare. */
  readonly likeness: number;
}

/** Fewer lines than this make any two personas look alike. */
const FEWEST_LINES = 4;
/** A line that so many personas have is a template's. */
const MOST_SHARING = 20;

const cache = new WeakMap<readonly Persona[], ReadonlyMap<Persona, Duplicate>>();

/** The persona before this one that it repeats, by its id or by what it says; null where there is none like it. */
export function duplicateOf(persona: Persona, personas: readonly Persona[]): Duplicate | null {
  let duplicates = cache.get(personas);
  if (!duplicates) cache.set(personas, duplicates = findDuplicates(personas));
  return duplicates.get(persona) ?? null;
}

function findDuplicates(personas: readonly Persona[]): ReadonlyMap<Persona, Duplicate> {
  const found = new Map<Persona, Duplicate>();
  const byId = new Map<string, Persona>();
  const byLine = new Map<string, Persona[]>();
  const lines = new Map<Persona, ReadonlySet<string>>();
  for (const persona of personas) {
    const own = linesOf(persona);
    const alike = nearestOf(own, byLine, lines);
    const twin = byId.get(persona.id.value);
    if (twin) found.set(persona, { of: twin, sameId: true, likeness: alike?.of === twin ? alike.likeness : 0 });
    else if (alike) found.set(persona, { ...alike, sameId: false });
    if (!twin) byId.set(persona.id.value, persona);
    lines.set(persona, own);
    for (const line of own) {
      const others = byLine.get(line);
      if (others) others.push(persona);
      else byLine.set(line, [persona]);
    }
  }
  return found;
}

function nearestOf(own: ReadonlySet<string>, byLine: ReadonlyMap<string, readonly Persona[]>, lines: ReadonlyMap<Persona, ReadonlySet<string>>): Pick<Duplicate, 'of' | 'likeness'> | null {
  if (own.size < FEWEST_LINES) return null;
  const shared = new Map<Persona, number>();
  for (const line of own) {
    const others = byLine.get(line) ?? [];
    if (others.length <= MOST_SHARING) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: Pick<Duplicate, 'of' | 'likeness'> | null = null;
  for (const [other, count] of shared) {
    const size = lines.get(other)?.size ?? 0;
    const likeness = size < FEWEST_LINES ? 0 : count / Math.max(size, own.size);
    if (likeness > (best?.likeness ?? 0)) best = { of: other, likeness };
  }
  return best;
}

/** What a persona says, line by line, without regard to case, spaces and full stops. */
function linesOf({ role, description, goals, pains, interests, questions, quotes }: Persona): ReadonlySet<string> {
  const texts = [...(role ? [role] : []), ...(description ? [description] : []), ...goals, ...pains, ...interests, ...questions, ...quotes];
  return new Set(texts.map(({ value }) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).filter((line) => line !== ''));
}
