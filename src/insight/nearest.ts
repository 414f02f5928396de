import { distance } from 'fastest-levenshtein';

/** The names a misspelt one may have meant, nearest first: at most two in five of its letters differ. */
export function nearest(name: string, names: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length * 0.4));
  return [...new Set(names)]
    .map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= most || (wanted.length > 3 && candidate.toLowerCase().startsWith(wanted)))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
}
