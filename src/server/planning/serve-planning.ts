import type { Connection } from 'vscode-languageserver';
import {
  addDays, audit, auditHtml, calendarEntries, conversationRows, conversationsOf, fit, fitRows, mondayOf, NO_ENGAGEMENT, personaRows, planHtml, planIcs, planRows, prepare, resolvePersona, voicesOfAudience, waitingIn, WEEKS_AHEAD, type Persona,
} from '../../index.ts';
import { toRange } from '../convert.ts';
import type { Folders } from '../folders.ts';
import {
  AUDIT_PAGE, CALENDAR_VIEW, CONVERSATIONS_VIEW, FIT_VIEW, PERSONAS_VIEW, PLAN_CHANGE, PLAN_CHANGED, PLAN_EXPORT, PLAN_VIEW,
  type About, type AuditPage, type CalendarView, type CalendarViewParams, type ConversationsView, type FitView, type PersonasView, type PlanChangeParams, type PlanChangeResult, type PlanExport, type PlanExportParams, type PlanFilter, type PlanView, type PlanViewParams,
} from '../planning-protocol.ts';
import { changesOf } from './changes.ts';
import { choicesOf, findingsOf, fitting, wholeAround, type Asked, type Whole } from './whole.ts';
import { nowIn, zoneOf } from './zone.ts';

/** Changes come in bursts while somebody types. */
const QUIET_MS = 200;

/** Answers what the views of the plan ask. Gives a function to be called whenever something has changed. */
export function servePlanning(connection: Connection, folders: () => Folders): () => void {
  let isAsked = false;
  const whole = (uri: string, only: PlanFilter, check = true): Promise<Whole | null> => around(uri, (today) => ({ from: mondayOf(today), to: addDays(mondayOf(today), WEEKS_AHEAD * 7 + 6), only, check }));
  const around = (uri: string, asked: (today: string) => Asked): Promise<Whole | null> => {
    isAsked = true;
    return wholeAround(folders(), uri, asked);
  };

  connection.onRequest(PLAN_VIEW, async ({ uri, only }: PlanViewParams): Promise<PlanView | null> => {
    const found = await whole(uri, only);
    return found && { folder: found.folder, today: found.today, choices: choicesOf(found.workspace, found.insights), ...planRows(found.insights, found.rows) };
  });

  connection.onRequest(PERSONAS_VIEW, async ({ uri }: About): Promise<PersonasView | null> => {
    const found = await whole(uri, {});
    if (!found) return null;
    const { workspace, insights } = found;
    const planned = [...insights.plan.entries, ...insights.overdue].filter(({ status, post }) => status !== 'published' && post !== null);
    const findings = ({ id }: Persona): number => [...new Set(planned.filter(({ personas }) => personas.includes(id.value)).map(({ path }) => path))].reduce((sum, path) => sum + findingsOf(workspace, path).length, 0);
    return { folder: found.folder, rows: personaRows(workspace.personas, insights.coverage, { questions: insights.questions, evidence: voicesOfAudience(workspace).evidence }, findings) };
  });

  connection.onRequest(CONVERSATIONS_VIEW, async ({ uri }: About): Promise<ConversationsView | null> => {
    const found = await whole(uri, {}, false);
    if (!found) return null;
    const posts = found.insights.plan.all.flatMap(({ post }) => (post ? [post.source.path] : []));
    const { grammar } = await prepare(found.workspace, [...new Set(posts)]);
    return { folder: found.folder, groups: conversationRows(conversationsOf(found.insights, nowIn(found.workspace), grammar), { waiting: waitingIn(found.workspace), asked: voicesOfAudience(found.workspace).asked }, found.rows.nameOf) };
  });

  connection.onRequest(FIT_VIEW, async ({ uri }: About): Promise<FitView> => {
    isAsked = true;
    const place = await fitting(folders(), uri);
    const post = place?.workspace.posts.get(place.path);
    if (!place || !post) return { rows: [], why: 'Open a post to see whom it fits.' };
    const { workspace } = place;
    const own = new Set(post.personas.flatMap(({ value }) => resolvePersona(value, workspace.personas)?.id.value ?? []));
    const names = new Map(workspace.personas.map(({ id, name }) => [id.value, name.value]));
    const rows = fitRows(fit(workspace, post), own, (persona) => names.get(persona) ?? persona);
    return { why: null, rows: rows.map((row) => ({ ...row, evidence: row.evidence.map(({ text, places }) => ({ text, places: places.map((span) => toRange(post.source, span)) })) })) };
  });

  connection.onRequest(CALENDAR_VIEW, async ({ uri, from, to, only, check }: CalendarViewParams): Promise<CalendarView | null> => {
    const found = await around(uri, () => ({ from, to, only, check }));
    return found && { folder: found.folder, today: found.today, from, to, zone: zoneOf(found.workspace), choices: choicesOf(found.workspace, found.insights), ...calendarEntries(found.insights, found.rows) };
  });

  connection.onRequest(PLAN_CHANGE, async ({ uri, change }: PlanChangeParams): Promise<PlanChangeResult> => {
    const place = await folders().around(uri);
    if (!place) return { refused: 'There is no workspace here. Open a folder with posts in it.' };
    const { expand } = await prepare(place.workspace, []);
    return changesOf(place, { zone: zoneOf(place.workspace), expand }, change);
  });

  connection.onRequest(PLAN_EXPORT, async ({ uri, format, from, to, only }: PlanExportParams): Promise<PlanExport | null> => {
    const found = await around(uri, () => ({ from, to, only, check: false }));
    if (!found) return null;
    const name = `plan-${from}-to-${to}.${format}`;
    return { name, text: format === 'ics' ? await planIcs(found.insights.plan) : planHtml(found.insights, found.rows) };
  });

  connection.onRequest(AUDIT_PAGE, async ({ uri }: About): Promise<AuditPage | null> => {
    const place = await folders().around(uri);
    if (!place) return null;
    const { workspace, folder } = place;
    const html = await auditHtml(await audit(workspace, (await folders().wholeEngagement(place)) ?? NO_ENGAGEMENT, { from: null, to: null }));
    return { folder, html, posts: workspace.posts.paths().filter((path) => html.includes(path)) };
  });

  let timer: ReturnType<typeof setTimeout> | null = null;
  return () => {
    // An editor without these views knows nothing of them.
    if (!isAsked) return;
    timer ??= setTimeout(() => {
      timer = null;
      connection.sendNotification(PLAN_CHANGED).catch(() => undefined); // the client may have gone meanwhile
    }, QUIET_MS);
  };
}

