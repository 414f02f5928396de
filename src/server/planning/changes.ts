import { addToField, assignHost, copyFor, entryNamed, giveDay, idOf, moveEntry, plan, postTemplate, resolvePersona, setStatus, unscheduledNamed, addDays, type Edit, type Plan, type PlanChange, type PlanEntry, type Unscheduled, type Workspace } from '../../index.ts';
import { uriOf } from '../addresses.ts';
import { toWorkspaceEdit } from '../workspace-edits.ts';
import type { Place } from '../folders.ts';
import type { PlanChangeRequest, PlanChangeResult, PlanEdit } from '../planning-protocol.ts';
import type { PlanWorkspace } from './zone.ts';

const MOVED_ON = 'It has changed meanwhile. Look at it as it is now, and try again.';

/** Works out the edits of a change to the plan. Nothing is written: the client makes them, so that they can be undone. */
export async function changesOf(place: Place, { zone, expand }: PlanWorkspace, change: PlanChangeRequest): Promise<PlanChangeResult> {
  const { workspace } = place;
  if (change.kind === 'draft') return draft(place, change, change.key === null ? null : await entryOf(workspace, change.key, change.date));
  if (change.kind === 'evidence') return keepEvidence(place, change);
  const found = await entryOf(workspace, change.key, change.near);
  if (!found) return { refused: MOVED_ON };
  if (change.kind === 'copy') return copy(place, found, change.persona);
  return toResult(place, made(found, change, { zone, expand }), null);
}

function made(found: PlanEntry | Unscheduled, change: Exclude<PlanChangeRequest, { kind: 'draft' | 'copy' | 'evidence' }>, clocks: PlanWorkspace): PlanChange {
  if (change.kind === 'status') return setStatus(found, change.status);
  if (change.kind === 'host') return assignHost(found, change.host);
  const to = { date: change.date, time: change.time };
  return 'item' in found ? giveDay(found, to, clocks.zone) : moveEntry(found, to, change.scope, clocks);
}

async function entryOf(workspace: Workspace, key: string, near: string | null): Promise<PlanEntry | Unscheduled | null> {
  const day = near ?? workspace.options.today ?? '2000-01-01';
  const { plan: around }: { readonly plan: Plan } = await plan(workspace, { from: addDays(day, -1), to: addDays(day, 1) });
  return entryNamed(around, key) ?? unscheduledNamed(around, key);
}

function keepEvidence(place: Place, { persona: id, line }: Extract<PlanChangeRequest, { kind: 'evidence' }>): PlanChangeResult {
  const persona = resolvePersona(id, place.workspace.personas);
  return persona ? toResult(place, addToField(persona, 'evidence', line), null) : { refused: MOVED_ON };
}

function copy(place: Place, { post }: PlanEntry | Unscheduled, persona: string): PlanChangeResult {
  const text = post && copyFor(post, persona);
  if (!post || text === null) return { refused: 'Only a post with plain front matter can be copied for another persona.' };
  const path = free(place.workspace, post.source.path.replace(/(\.\w+)$/, `-${idOf(persona)}$1`));
  return toResult(place, { edits: [{ path, start: 0, end: 0, text }] }, path);
}

/** A new post; for a slot, with what the slot says. */
function draft(place: Place, { title, words, persona, channel, date, time }: Extract<PlanChangeRequest, { kind: 'draft' }>, slot: PlanEntry | Unscheduled | null): PlanChangeResult {
  if (idOf(title) === '') return { refused: `"${title}" has no letters to make a file name of.` };
  const entry = slot && 'recurring' in slot ? slot : null;
  const named = (own: string | null, others: readonly string[] | undefined): readonly string[] => (own !== null ? [own] : (others ?? []));
  const at = time ?? entry?.time ?? null;
  const made = postTemplate({ title, personas: named(persona, entry?.personas), channels: named(channel, entry?.channels), publish: date === null ? null : at === null ? date : `${date} ${at}` });
  const path = free(place.workspace, made.path);
  const host = entry?.host;
  const text = `${host ? made.text.replace('status: draft\n', `status: draft\nhost: ${JSON.stringify(host)}\n`) : made.text}${words === null ? '' : `${words}\n`}`;
  return toResult(place, { edits: [{ path, start: 0, end: 0, text }] }, path);
}

/** A path that no file has. */
function free({ sources }: Workspace, path: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : path.replace(/(\.\w+)$/, `-${number}$1`);
    if (!sources.has(candidate)) return candidate;
  }
}

function toResult(place: Place, change: PlanChange, open: string | null): PlanChangeResult {
  if (!('edits' in change)) return change;
  const edit = toWorkspaceEdit(place, change.edits, { documentChanges: true, creates: true });
  return edit ? ({ edit, before: textsOf(place, change.edits), open: open === null ? null : uriOf(place.folder, open) } satisfies PlanEdit) : { refused: MOVED_ON };
}

const textsOf = ({ folder, workspace }: Place, edits: readonly Edit[]): PlanEdit['before'] =>
  Object.fromEntries([...new Set(edits.map(({ path }) => path))].map((path) => [uriOf(folder, path), workspace.sources.get(path)?.text ?? null]));

