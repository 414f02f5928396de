import { ErrorCodes, ResponseError, type DocumentLink, type Location, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { touches, linksIn, personaAt, personaPlaces, renamed, type PersonaLocation } from '../index.ts';
import { uriOf } from './addresses.ts';
import { BEGINNING, toRange } from './convert.ts';
import type { Place } from './folders.ts';
import { toWorkspaceEdit, type EditSupport } from './workspace-edits.ts';

/** Where the persona or the post that is named at an offset is. */
export function definitionAt(place: Place, offset: number): Location[] {
  const found = personaAt(place.workspace, place.path, offset);
  if (found) return toLocations(place, [personaPlaces(place.workspace, found.persona).definition]);
  return linksIn(place.workspace, place.path).filter(({ span }) => touches(span, offset)).map(({ target }) => ({ uri: uriOf(place.folder, target), range: BEGINNING }));
}

/** Every place that names the persona at an offset. */
export function referencesAt(place: Place, offset: number, withDefinition: boolean): Location[] {
  const found = personaAt(place.workspace, place.path, offset);
  if (!found) return [];
  const { definition, uses } = personaPlaces(place.workspace, found.persona);
  return toLocations(place, withDefinition ? [definition, ...uses] : uses);
}

/** What would be renamed at an offset; null where no persona is named. */
export function renameableAt(place: Place, offset: number): { readonly range: Range; readonly placeholder: string } | null {
  const source = place.workspace.sources.get(place.path);
  const found = personaAt(place.workspace, place.path, offset);
  return source && found ? { range: toRange(source, found.text.span), placeholder: found.persona.id.value } : null;
}

/**
 * Gives the persona at an offset another id, everywhere or not at all.
 *
 * @throws ResponseError that tells the writer why it cannot be done.
 */
export function renameAt(place: Place, offset: number, newName: string, support: EditSupport): WorkspaceEdit | null {
  const { workspace, path } = place;
  const found = personaAt(workspace, path, offset);
  if (!found) return null;
  const id = newName.trim();
  if (id === '') throw refusal('An id has at least one character.');
  const other = workspace.personas.find((persona) => persona !== found.persona && persona.id.value === id);
  if (other) throw refusal(`"${id}" is the id of ${other.name.value} in ${other.source.path} already.`);
  const { edits, left } = renamed(workspace, found.persona, id);
  const [first] = left;
  if (first) throw refusal(`Nothing was renamed, because ${first.path} cannot be changed safely. ${first.why}`);
  return toWorkspaceEdit(place, edits, support);
}

const refusal = (message: string): ResponseError<undefined> => new ResponseError(ErrorCodes.InvalidParams, message);

/** Links from the slots of a calendar to their posts. */
export function linksOf(place: Place): DocumentLink[] {
  const source = place.workspace.sources.get(place.path);
  if (!source) return [];
  return linksIn(place.workspace, place.path).map(({ span, target }) => ({ range: toRange(source, span), target: uriOf(place.folder, target), tooltip: `Open ${target}` }));
}

function toLocations({ uri, path, folder, workspace }: Place, places: readonly PersonaLocation[]): Location[] {
  return places.flatMap((one) => {
    const source = workspace.sources.get(one.path);
    return source ? [{ uri: one.path === path ? uri : uriOf(folder, one.path), range: toRange(source, one.span) }] : [];
  });
}
