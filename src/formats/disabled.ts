import type { Entry, Text } from '../model/data.ts';
import { asNames, asPairs } from './values.ts';

/** The rules that front matter or a persona switches off: `rapport: { disable: [...] }` or `rapport.disable: [...]`. */
export function readDisabled(entries: readonly Entry[]): readonly Text[] {
  // Most entries are none of ours, and no pattern need look at them.
  const own = entries.filter(({ key }) => key.text.slice(0, OWN.length).toLowerCase() === OWN);
  return own.flatMap(({ key, value }) => {
    if (/^rapport[.-]disable$/i.test(key.text)) return asNames(value);
    if (!/^rapport$/i.test(key.text)) return [];
    return asPairs(value).flatMap(([inner, list]) => (/^disable$/i.test(inner.text) ? asNames(list) : []));
  });
}

const OWN = 'rapport';
