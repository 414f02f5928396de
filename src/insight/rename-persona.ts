import { setField } from '../formats/edits/set-field.ts';
import type { Edit } from '../model/diagnostic.ts';
import type { Persona } from '../model/persona.ts';
import type { Post } from '../model/post.ts';
import type { Slot } from '../model/slot.ts';
import { resolvePersona } from './persona-references.ts';

/** What of a workspace can name a persona. */
export interface PersonaUses {
  readonly personas: readonly Persona[];
  readonly posts: Iterable<Post>;
  readonly slots: Iterable<Slot>;
}

/** A rename, and the files in which a name could not be changed, with the reasons. */
export interface Rename {
  readonly edits: readonly Edit[];
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** An id that is itself in YAML, CSV and a table alike. */
const PLAIN_ID = /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[\p{L}_][\p{L}\p{N}_-]*$/iu;

/**
 * The edits that give a persona another id everywhere: in its own file, in posts and in slots. Who names it by its name
 * ("Maria") still does.
 */
export function renamePersona({ personas, posts, slots }: PersonaUses, id: string, newId: string): Rename {
  const persona = personas.find((one) => one.id.value === id);
  const edits: Edit[] = [];
  const left: { path: string; why: string }[] = [];
  if (!persona || newId === id) return { edits, left };
  const byIdAlone = [{ ...persona, name: persona.id }];
  const isOwn = (reference: string): boolean =>
    resolvePersona(reference, personas) === persona && resolvePersona(reference, byIdAlone) !== undefined && (reference === id || reference !== persona.name.value);
  const own = setField(persona, 'id', newId);
  if ('refused' in own) left.push({ path: persona.source.path, why: own.refused });
  else edits.push(...own.edits);
  const seen = new Set<string>();
  for (const item of [...posts, ...slots]) {
    const { path, text } = item.source;
    for (const { value, span } of item.personas) {
      // Slots under one heading share what it says.
      const place = `${path} ${span.start}`;
      if (!isOwn(value) || seen.has(place)) continue;
      seen.add(place);
      if (PLAIN_ID.test(newId) && text.slice(span.start, span.end) === value) edits.push({ path, ...span, text: newId });
      else {
        const result = setField(item, 'personas', item.personas.map((one) => (isOwn(one.value) ? newId : one.value)));
        if ('refused' in result) left.push({ path, why: result.refused });
        else edits.push(...result.edits);
        break;
      }
    }
  }
  return { edits, left };
}
