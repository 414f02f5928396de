import { nearest } from '../insight/nearest.ts';
import type { Problem, Scalar } from '../model/data.ts';

/** Says that a key has no meaning, and which one may have been meant. */
export function unknownKey(key: Scalar, what: string, known: readonly string[]): Problem {
  const [meant] = nearest(key.text, known);
  return { span: key.span, message: `There is no ${what} called "${key.text}".${meant ? ` Did you mean "${meant}"?` : ` Known are: ${known.join(', ')}.`}` };
}
