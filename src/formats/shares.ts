const PARTS: Readonly<Record<string, number>> = {
  half: 1 / 2, 'a half': 1 / 2, 'a third': 1 / 3, 'one third': 1 / 3, 'two thirds': 2 / 3, 'a quarter': 1 / 4, 'one quarter': 1 / 4, 'three quarters': 3 / 4, 'a fifth': 1 / 5, 'one fifth': 1 / 5, 'two fifths': 2 / 5, 'a sixth': 1 / 6, 'a tenth': 1 / 10, all: 1, none: 0,
  'die hälfte': 1 / 2, 'ein drittel': 1 / 3, 'zwei drittel': 2 / 3, 'ein viertel': 1 / 4, 'la moitié': 1 / 2, 'un tiers': 1 / 3, 'deux tiers': 2 / 3, 'un quart': 1 / 4, 'la mitad': 1 / 2, 'un tercio': 1 / 3, 'un cuarto': 1 / 4, 'metade': 1 / 2, 'um terço': 1 / 3, 'um quarto': 1 / 4, 'la metà': 1 / 2, 'un terzo': 1 / 3, 'de helft': 1 / 2, 'een derde': 1 / 3, 'een kwart': 1 / 4,
};

/** A part of a whole as a fraction: `30 %`, `0.3`, `30`, `1/3`, `a third`. Null where it is none. */
export function readShare(written: string): number | null {
  const words = written.trim().toLowerCase().replace(/^(?:about|around|roughly|circa|ca\.|~|etwa|environ|cerca de)\s*/, '').replaceAll('-', ' ');
  const part = Object.hasOwn(PARTS, words) ? PARTS[words] : undefined;
  if (part !== undefined) return part;
  const fraction = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(words);
  if (fraction) return within(Number(fraction[1]) / Number(fraction[2]));
  const number = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(%|percent|per cent|prozent|pour cent|por ciento|por cento)?(?:\s+of\b.*)?$/.exec(words);
  if (!number) return null;
  const value = Number(number[1]?.replace(',', '.'));
  // A share of 1 is all of it; 30 without a sign is 30 %.
  return within(number[2] !== undefined || value > 1 ? value / 100 : value);
}

const within = (fraction: number): number | null => (Number.isFinite(fraction) && fraction >= 0 && fraction <= 1 ? fraction : null);
