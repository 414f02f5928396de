import * as vscode from 'vscode';
import type { PlanChoices, PlanFilter } from '../../server/planning-protocol.ts';

/** A day, and a time where one was given. */
export interface When {
  readonly date: string;
  readonly time: string | null;
}

const HELP = 'Write a day such as 2026-12-01, with a time such as 2026-12-01 09:00, or days from there such as +7.';

/** Reads `2026-12-01 09:00`, `2026-12-01` and `+7`, counted from a day; null where it is none of them. */
export function readWhen(written: string, from: string): When | null {
  const days = /^([+-]\d{1,3})$/.exec(written.trim());
  if (days) return { date: new Date(Date.parse(`${from}T00:00:00Z`) + Number(days[1]) * 86_400_000).toISOString().slice(0, 10), time: null };
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2}):(\d{2}))?$/.exec(written.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isDay = !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  if (!isDay || Number(hour ?? 0) > 23 || Number(minute) > 59) return null;
  return { date, time: hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}` };
}

/** Asks for another day; null where the person thinks better of it. */
export async function askWhen(title: string, now: string, from: string): Promise<When | null> {
  const written = await vscode.window.showInputBox({ title, value: now, prompt: HELP, validateInput: (value) => (readWhen(value, from) ? null : HELP) });
  return written === undefined ? null : readWhen(written, from);
}

export async function askHost(title: string, hosts: readonly string[]): Promise<string | null> {
  const other = { label: '$(add) Somebody else…', name: null };
  const picked = hosts.length === 0 ? other : await vscode.window.showQuickPick([...hosts.map((name) => ({ label: name, name })), other], { title: `Who answers under ${title}?` });
  if (!picked) return null;
  return picked.name ?? (await vscode.window.showInputBox({ title: `Who answers under ${title}?`, prompt: 'Their name, as your team writes it.' }))?.trim() ?? null;
}

export async function askPersona(title: string, { personas }: PlanChoices, besides: readonly string[]): Promise<string | null> {
  const others = personas.filter(({ id, name }) => !besides.includes(id) && !besides.includes(name));
  if (others.length === 0) {
    void vscode.window.showInformationMessage('There is no other persona yet.');
    return null;
  }
  return (await vscode.window.showQuickPick(others.map(({ id, name }) => ({ label: name, description: id, id })), { title }))?.id ?? null;
}

const STATUSES = ['idea', 'draft', 'review', 'approved', 'scheduled', 'published'] as const;

/** Asks what of the plan is meant; null where the person thinks better of it. */
export async function askFilter({ personas, channels, hosts, campaigns }: PlanChoices, only: PlanFilter): Promise<PlanFilter | null> {
  interface Choice extends vscode.QuickPickItem {
    readonly only?: PlanFilter;
  }
  const part = (label: string, choices: readonly Choice[]): readonly Choice[] => (choices.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...choices]);
  const items: readonly Choice[] = [
    ...part('For', personas.map(({ id, name }) => ({ label: name, only: { persona: id }, picked: only.persona === id }))),
    ...part('On', channels.map((channel) => ({ label: channel, only: { channel }, picked: only.channel === channel }))),
    ...part('How far', STATUSES.map((status) => ({ label: status, only: { status }, picked: only.status === status }))),
    ...part('Hosted by', hosts.map((host) => ({ label: host, only: { host }, picked: only.host === host }))),
    ...part('Campaign', campaigns.map((campaign) => ({ label: campaign, only: { campaign }, picked: only.campaign === campaign }))),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: 'Show only', canPickMany: true, placeHolder: 'One of a kind; nothing picked shows everything' });
  return picked ? picked.reduce<PlanFilter>((all, choice) => ({ ...all, ...choice.only }), {}) : null;
}
