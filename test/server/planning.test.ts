import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { AUDIT_PAGE, CALENDAR_VIEW, CONVERSATIONS_VIEW, FIT_VIEW, PERSONAS_VIEW, PLAN_CHANGE, PLAN_CHANGED, PLAN_EXPORT, PLAN_VIEW, type AuditPage, type CalendarView, type ConversationsView, type FitView, type PersonasView, type PlanChangeRequest, type PlanChangeResult, type PlanEdit, type PlanExport, type PlanView } from '../../src/server/planning-protocol.ts';
import { EngagementGatherer } from '../../src/index.ts';
import { addDays, mondayOf } from '../../src/model/days.ts';
import { eventually } from '../vscode/wait.ts';
import { inMemory, PULLED, type Client } from './client.ts';
import { MemoryFiles } from './memory-files.ts';

const FOLDER = 'file:///home/moira/plan';
const ROOT = `${FOLDER}/rapport.yml`;
const now = new Date();
const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())).toISOString().slice(0, 10);
const monday = mondayOf(today);
const next = (day: number): string => addDays(monday, 7 + day);

function workspace(): MemoryFiles {
  const files = new MemoryFiles();
  files.write(ROOT, 'timezone: UTC\n');
  files.write(`${FOLDER}/personas/maria.yml`, 'id: maria\nname: Maria\ninterests: [yoga]\npains: [stiff mornings]\nquestions: [What can I do for my knees?]\nshare: 60\n');
  files.write(`${FOLDER}/personas/tom.yml`, 'id: tom\nname: Tom\ninterests: [football]\n');
  files.write(`${FOLDER}/posts/tea.md`, `---\ntitle: Tea\npersonas: [maria]\nchannels: [x]\npublish: ${next(1)} 09:00 # early\nstatus: draft\nhost: Moira\n---\nWhat helped your stiff back this morning?\n`);
  files.write(`${FOLDER}/posts/yoga.md`, '---\ntitle: Yoga\npersonas: [maria]\nstatus: review\n---\nDo you stretch on a cold morning?\n');
  files.write(`${FOLDER}/calendar/a.csv`, `Date,Title,Channel,Persona,Repeat\r\n${next(1)},Coffee,x,tom,weekly\r\n`);
  return files;
}

const change = (client: Client, request: PlanChangeRequest): Promise<PlanChangeResult> => client.connection.sendRequest(PLAN_CHANGE, { uri: ROOT, change: request });
const planView = (client: Client): Promise<PlanView> => client.connection.sendRequest(PLAN_VIEW, { uri: ROOT, only: {} });

/** What an edit makes of a file. */
function applied(text: string, { edit }: { readonly edit: WorkspaceEdit }, uri: string): string {
  const own = (edit.documentChanges ?? []).flatMap((one) => ('textDocument' in one && one.textDocument.uri === uri ? one.edits : []));
  const lines = text.split('\n').map((line) => `${line}\n`);
  const offset = ({ line, character }: { readonly line: number; readonly character: number }): number => lines.slice(0, line).join('').length + character;
  return [...own].reverse().reduce((now, one) => ('range' in one && 'newText' in one ? now.slice(0, offset(one.range.start)) + one.newText + now.slice(offset(one.range.end)) : now), text);
}

function edited(result: PlanChangeResult): PlanEdit {
  assert.ok('edit' in result, JSON.stringify(result));
  return result;
}

describe('the views of the plan, from the server', () => {
  it('gives the plan by weeks, with what was found in it', async () => {
    using client = inMemory(workspace());
    await client.initialize([FOLDER], PULLED);
    const view = await planView(client);
    assert.deepEqual(view.groups.map(({ label }) => label).filter((label) => !label.startsWith('Week of')), ['This week', 'Next week', 'Without a day']);
    const rows = view.groups[1]?.days.flatMap((day) => day.rows) ?? [];
    assert.deepEqual(rows.map(({ title, details, recurring }) => [title, details, recurring]), [['Coffee', 'x · Tom · draft', true], ['Tea', '09:00 · x · Maria · draft · Moira', false]]);
    const [yoga] = view.groups.at(-1)?.rows ?? [];
    assert.equal(yoga?.next, 'approved');
    assert.match(yoga.worst?.message ?? '', /yes or no/);
    assert.deepEqual(view.choices, { personas: [{ id: 'maria', name: 'Maria' }, { id: 'tom', name: 'Tom' }], channels: ['x'], hosts: ['Moira'], campaigns: [] });
  });

  it('gives personas, conversations and fit', async () => {
    using client = inMemory(workspace());
    await client.initialize([FOLDER], PULLED);
    const personas = await client.connection.sendRequest<PersonasView>(PERSONAS_VIEW, { uri: ROOT });
    assert.deepEqual(personas.rows.map(({ name, needsCare }) => [name, needsCare]), [['Maria', true], ['Tom', false]]);
    assert.deepEqual(personas.rows[0]?.starts, [{ kind: 'question', text: 'What can I do for my knees?' }, { kind: 'pain', text: 'stiff mornings' }]);
    const { groups } = await client.connection.sendRequest<ConversationsView>(CONVERSATIONS_VIEW, { uri: ROOT });
    assert.deepEqual(groups.map(({ id, rows }) => [id, rows[0]?.label]), [['going-out', 'What helped your stiff back this morning?'], ['pick-up', 'What helped your stiff back this morning?'], ['questions', 'What can I do for my knees?']]);
    const fit = await client.connection.sendRequest<FitView>(FIT_VIEW, { uri: `${FOLDER}/posts/yoga.md` });
    assert.deepEqual(fit.rows.map(({ persona, isOwn }) => [persona, isOwn]), [['maria', true], ['tom', false]]);
    const none = await client.connection.sendRequest<FitView>(FIT_VIEW, { uri: ROOT });
    assert.deepEqual(none, { rows: [], why: 'Open a post to see whom it fits.' });
  });

  it('has the reply queue first: who waits, who is to answer, and what was promised', async () => {
    const files = workspace();
    files.write(`${FOLDER}/posts/went.md`, '---\ntitle: Went out\npersonas: [maria]\nstatus: published\nhost: Moira\nreply-within: 4h\n---\nWhat helped?\n');
    const gatherer = new EngagementGatherer(null);
    const reader = gatherer.file('engagement/interactions.csv');
    reader.write('post,id,parent,author,at,text,own\nposts/went.md,1,,p_a,2026-03-01T09:00Z,A hot flannel on the neck helped me most of all.,false\nposts/went.md,2,,p_b,2026-03-01T10:00Z,Which day is it?,false\nposts/went.md,3,,p_c,2026-03-01T11:00Z,Thank you,false\nposts/went.md,4,,p_d,2026-03-01T11:30Z,Is there tea?,false\nposts/went.md,5,4,p_us,2026-03-01T12:00Z,There is.,true\nhttps://x.com/us/status/9999999,6,,p_a,2026-04-01T09:00Z,,false\n');
    reader.end();
    files.known = gatherer.done(null);
    using client = inMemory(files);
    await client.initialize([FOLDER], PULLED);
    const { groups: [waiting] } = await client.connection.sendRequest<ConversationsView>(CONVERSATIONS_VIEW, { uri: ROOT });
    assert.deepEqual([waiting?.id, waiting?.label], ['waiting', 'Waiting for your answer']);
    assert.deepEqual(waiting?.rows.map(({ label, details, place, needsCare }) => [label, details, place?.path ?? null, needsCare]), [
      ['Which day is it?', 'for Moira · since Sun 1 Mar 2026 · promised within 4h · posts/went.md', 'posts/went.md', true],
      ['A hot flannel on the neck helped me most of all.', 'for Moira · since Sun 1 Mar 2026 · promised within 4h · posts/went.md', 'posts/went.md', false],
      ['Comment 6', 'nobody hosts it · since Wed 1 Apr 2026 · https://x.com/us/status/9999999', null, false],
    ]);
    const page = await client.connection.sendRequest<AuditPage>(AUDIT_PAGE, { uri: ROOT });
    assert.match(page.html, /<h2>Do we answer back\?<\/h2>/);
    assert.deepEqual(page.posts, ['posts/went.md']);
  });

  it('shows what people keep asking, and what they wrote of what a persona claims, which can be kept as evidence', async () => {
    const files = workspace();
    files.write(`${FOLDER}/posts/went.md`, '---\ntitle: Went out\npersonas: [maria]\nstatus: published\npublish: 2026-03-01\n---\nWhat helped?\n');
    const gatherer = new EngagementGatherer(null);
    const reader = gatherer.file('engagement/interactions.csv');
    reader.write('post,id,parent,author,at,text,own\nposts/went.md,1,,p_a,2026-03-01T09:00Z,Is there a bus to the hall?,false\nposts/went.md,2,,p_b,2026-03-01T10:00Z,Which bus stops at the hall?,false\nposts/went.md,3,,p_a,2026-03-01T11:00Z,I am stiff until eleven and write to jo@example.org for it,false\nposts/went.md,4,,p_b,2026-03-01T11:30Z,My mornings are stiff as a board in all of the winter,false\n');
    reader.end();
    files.known = gatherer.done(null);
    using client = inMemory(files);
    await client.initialize([FOLDER], PULLED);
    const { groups } = await client.connection.sendRequest<ConversationsView>(CONVERSATIONS_VIEW, { uri: ROOT });
    const asked = groups.find(({ id }) => id === 'asked');
    assert.deepEqual(asked?.rows.map(({ label, details, start }) => [label, details, start]), [['Which bus stops at the hall?', '2 times by 2 people · posts/went.md', { text: 'Which bus stops at the hall?', personas: ['maria'] }]]);
    const { rows } = await client.connection.sendRequest<PersonasView>(PERSONAS_VIEW, { uri: ROOT });
    const [evidence] = rows[0]?.evidence ?? [];
    assert.deepEqual([evidence?.about, evidence?.people], ['stiff mornings', 2]);
    assert.equal(evidence?.line, '"My mornings are stiff as a board in all of the winter" (a comment on posts/went.md, 2026-03-01; 1 more wrote of it)');
    const uri = `${FOLDER}/personas/maria.yml`;
    const kept = edited(await change(client, { kind: 'evidence', persona: 'maria', line: evidence?.line ?? '' }));
    assert.match(applied(kept.before[uri] ?? '', kept, uri), /evidence: .*My mornings are stiff/);
  });

  it('moves an entry by its date alone, and refuses what has changed meanwhile', async () => {
    const files = workspace();
    using client = inMemory(files);
    await client.initialize([FOLDER], PULLED);
    const tea = (await planView(client)).groups[1]?.days[1]?.rows.find(({ title }) => title === 'Tea');
    assert.ok(tea);
    const uri = `${FOLDER}/posts/tea.md`;
    const result = edited(await change(client, { kind: 'move', key: tea.key, near: tea.date, date: next(3), time: null, scope: null }));
    const before = result.before[uri] ?? '';
    assert.equal(applied(before, result, uri), before.replace(next(1), next(3)));
    files.write(uri, before.replace('title: Tea', 'title: Tea for everyone'));
    await client.watched(uri, 2);
    await eventually('the new title', () => planView(client), (view) => JSON.stringify(view).includes('Tea for everyone'));
    assert.deepEqual(await change(client, { kind: 'move', key: tea.key, near: tea.date, date: next(3), time: null, scope: null }), { refused: 'It has changed meanwhile. Look at it as it is now, and try again.' });
  });

  it('asks of a repetition whether one or all is meant', async () => {
    using client = inMemory(workspace());
    await client.initialize([FOLDER], PULLED);
    const coffee = (await planView(client)).groups[1]?.days[1]?.rows.find(({ title }) => title === 'Coffee');
    assert.ok(coffee);
    const move = (scope: 'one' | 'all' | null): Promise<PlanChangeResult> => change(client, { kind: 'move', key: coffee.key, near: coffee.date, date: next(2), time: null, scope });
    assert.deepEqual(await move(null), { ask: 'one-or-all' });
    const uri = `${FOLDER}/calendar/a.csv`;
    const one = edited(await move('one'));
    assert.equal(applied(one.before[uri] ?? '', one, uri), `Date,Title,Channel,Persona,Repeat\r\n${next(1)},Coffee,x,tom,FREQ=WEEKLY EXDATE:${next(1).replaceAll('-', '')}\r\n${next(2)},Coffee,x,tom,\r\n`);
    const all = edited(await move('all'));
    assert.equal(applied(all.before[uri] ?? '', all, uri), `Date,Title,Channel,Persona,Repeat\r\n${next(2)},Coffee,x,tom,weekly\r\n`);
    assert.match(JSON.stringify(await change(client, { kind: 'status', key: coffee.key, near: coffee.date, status: 'approved' })), /It repeats/);
  });

  it('gives a day, a status, a host, a copy and a draft', async () => {
    using client = inMemory(workspace());
    await client.initialize([FOLDER], PULLED);
    const yoga = (await planView(client)).groups.at(-1)?.rows[0];
    assert.ok(yoga);
    const uri = `${FOLDER}/posts/yoga.md`;
    const text = async (request: PlanChangeRequest): Promise<string> => {
      const result = edited(await change(client, request));
      return applied(result.before[result.open ?? uri] ?? '', result, result.open ?? uri);
    };
    const own = { key: yoga.key, near: null };
    assert.match(await text({ kind: 'move', ...own, date: next(4), time: '10:00', scope: null }), new RegExp(`status: review\npublish: ${next(4)} 10:00\n---`));
    assert.match(await text({ kind: 'status', ...own, status: 'approved' }), /status: approved\n/);
    assert.match(await text({ kind: 'host', ...own, host: 'Dele' }), /host: Dele\n/);
    const copy = edited(await change(client, { kind: 'copy', ...own, persona: 'tom' }));
    assert.equal(copy.open, `${FOLDER}/posts/yoga-tom.md`);
    assert.match(applied('', copy, copy.open), /personas: \[tom\]\nstatus: draft\n/);
    assert.match(await text({ kind: 'draft', key: null, title: 'Knees', words: 'What can I do for my knees?', persona: 'maria', channel: null, date: next(2), time: null }), new RegExp(`title: Knees\npersonas: \\[maria\\]\nchannels: \\[\\]\npublish: ${next(2)}\nstatus: draft\n---\n\nWhat can I do`));
  });

  it('lets no post go further than a draft that has nothing in it yet', async () => {
    const files = workspace();
    files.write(`${FOLDER}/posts/empty.md`, '---\ntitle: Empty\nstatus: draft\n---\n\n<!-- ask Maria first -->\n');
    files.write(`${FOLDER}/posts/picture.md`, '---\ntitle: Picture\nstatus: draft\n---\n\n![The lift](lift.jpg)\n');
    files.write(`${FOLDER}/posts/version.md`, '---\ntitle: Version\nstatus: draft\nversions:\n  x: Where is the lift?\n---\n');
    using client = inMemory(files);
    await client.initialize([FOLDER], PULLED);
    const rows = (await planView(client)).groups.flatMap((group) => group.rows);
    const set = async (title: string, status: 'idea' | 'review' | 'approved' | 'scheduled' | 'published'): Promise<string> => {
      const result = await change(client, { kind: 'status', key: rows.find((row) => row.title === title)?.key ?? '', near: null, status });
      return 'refused' in result ? result.refused : 'edit' in result ? 'made' : 'asked';
    };
    const no = (status: string): string => `Nothing is written in "Empty" yet. Write it first; then it can go on to ${status}.`;
    assert.deepEqual([await set('Empty', 'review'), await set('Empty', 'approved'), await set('Empty', 'scheduled')], ['review', 'approved', 'scheduled'].map(no));
    assert.deepEqual([await set('Empty', 'idea'), await set('Empty', 'published'), await set('Picture', 'review'), await set('Version', 'scheduled')], ['made', 'made', 'made', 'made']);
  });

  it('shows a window of the calendar, and exports it', async () => {
    using client = inMemory(workspace());
    await client.initialize([FOLDER], PULLED);
    const view = await client.connection.sendRequest<CalendarView>(CALENDAR_VIEW, { uri: ROOT, from: next(0), to: next(6), only: { persona: 'maria' }, check: true });
    assert.deepEqual(view.entries.map(({ title }) => title), ['Tea']);
    const format = (kind: string): Promise<PlanExport> => client.connection.sendRequest(PLAN_EXPORT, { uri: ROOT, format: kind, from: next(0), to: next(6), only: {} });
    assert.match((await format('ics')).text, /BEGIN:VEVENT/);
    const html = await format('html');
    assert.equal(html.name, `plan-${next(0)}-to-${next(6)}.html`);
    assert.match(html.text, /<b>09:00<\/b> Tea<small>x · Maria · draft · Moira<\/small>/);
    assert.doesNotMatch(html.text, /<script|https?:/);
  });

  it('says when something has changed', async () => {
    using client = inMemory(workspace());
    let told = 0;
    client.connection.onNotification(PLAN_CHANGED, () => void told++);
    await client.initialize([FOLDER], PULLED);
    await planView(client);
    await client.open(`${FOLDER}/posts/new.md`, '---\ntitle: New\nstatus: idea\n---\n');
    await eventually('a word', async () => told, (count) => count > 0);
    assert.equal((await planView(client)).groups.at(-1)?.label, 'Ideas');
  });
});
