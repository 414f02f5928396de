import { definitionOf, personaDefinedAt, personaNamedAt, usesOf, type Location, type PersonaReference } from '../insight/persona-uses.ts';
import { renamePersona, type PersonaUses, type Rename } from '../insight/rename-persona.ts';
import { pathsOfPost } from '../insight/slot-posts.ts';
import type { Persona } from '../model/persona.ts';
import type { Slot } from '../model/slot.ts';
import type { Span } from '../model/span.ts';
import { postsOf, slotsOf } from './planning.ts';
import type { Workspace } from './workspace.ts';

const usesIn = (workspace: Workspace): PersonaUses => ({ personas: workspace.personas, posts: postsOf(workspace), slots: slotsOf(workspace) });

/** The persona that a place of a file names or defines; null where it does neither. */
export function personaAt(workspace: Workspace, path: string, offset: number): PersonaReference | null {
  const post = workspace.posts.get(path);
  const items = post ? [post] : (workspace.calendars.get(path)?.slots ?? []);
  return personaNamedAt(items, workspace.personas, offset) ?? personaDefinedAt(workspace.personaFiles.get(path)?.personas ?? [], offset);
}

/** Where a persona is defined, and every place that names it. */
export const personaPlaces = (workspace: Workspace, persona: Persona): { readonly definition: Location; readonly uses: readonly Location[] } =>
  ({ definition: definitionOf(persona), uses: usesOf(persona, usesIn(workspace)) });

/** The edits that give a persona another id everywhere in a workspace. */
export const renamed = (workspace: Workspace, persona: Persona, newId: string): Rename => renamePersona(usesIn(workspace), persona.id.value, newId);

/** The files that slots name, with the places that name them. */
export function linksIn({ calendars, sources, options }: Workspace, path: string): readonly { readonly slot: Slot; readonly span: Span; readonly target: string }[] {
  const hasFile = (one: string): boolean => sources.has(one) || options.hasFile?.(one) === true;
  return (calendars.get(path)?.slots ?? []).flatMap((slot) => {
    const target = pathsOfPost(slot).find(hasFile);
    return slot.post && target !== undefined ? [{ slot, span: slot.post.span, target }] : [];
  });
}
