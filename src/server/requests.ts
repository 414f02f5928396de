import type { Connection, Diagnostic as LspDiagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { channelCounts, placeForParagraph, promptIdeas, resolvePersona, RULES, ruleStates, touches } from '../index.ts';
import { uriOf } from './addresses.ts';
import { toDiagnostic, toRange } from './convert.ts';
import type { Judged } from './features.ts';
import { fitPageOf, fitsOf } from './fits.ts';
import type { Place } from './folders.ts';
import { newFile } from './new-file.ts';
import { choicesOf, comparison, doctorPage, rulePage } from './pages.ts';
import {
  CHECK_FILES, COMPARE, DOCTOR, EXPLAIN_FIT, EXPLAIN_RULE, FITS, JUDGED_FILES, NEW_FILE, PERSONAS, PROMPTS, RULES_LIST, STATUS,
  type CheckedFile, type CheckFilesParams, type CompareParams, type DocumentParams, type ExplainFitParams, type ExplainRuleParams, type FitsParams, type NewFileParams, type NewFileResult,
  type PageResult, type PersonaChoice, type PromptChoice, type PromptsParams, type PromptsResult, type RuleChoice, type RulesParams, type StatusResult,
} from './protocol.ts';

export interface Requests {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly place: (uri: string) => Promise<Place | null>;
  /** The same, once all of its folder has been read. */
  readonly whole: (uri: string) => Promise<Place | null>;
  readonly judge: (uri: string) => Promise<Judged | null>;
  /** A document in a workspace that can judge fit. */
  readonly fitting: (uri: string) => Promise<Place | null>;
}

/** Answers what Rapport's own commands ask, beyond the Language Server Protocol. */
export function answerCommands({ connection, documents, place, whole, judge, fitting }: Requests): void {
  connection.onRequest(FITS, async ({ uri }: FitsParams) => fitsOf(await fitting(uri)));
  connection.onRequest(EXPLAIN_FIT, async ({ uri, persona }: ExplainFitParams): Promise<PageResult | null> => fitPageOf(await fitting(uri), persona));
  connection.onRequest(PERSONAS, async ({ uri }: DocumentParams): Promise<readonly PersonaChoice[]> => {
    const found = await place(uri);
    return found ? choicesOf(found.workspace) : [];
  });
  connection.onRequest(COMPARE, async ({ uri, personas }: CompareParams): Promise<PageResult | null> => {
    const found = await place(uri);
    return found && comparison(found, personas);
  });
  connection.onRequest(PROMPTS, async ({ uri, position }: PromptsParams): Promise<PromptsResult> => {
    const found = await place(uri);
    return found ? promptsOf(found, documents.get(uri)?.offsetAt(position) ?? 0) : NO_POST;
  });
  connection.onRequest(NEW_FILE, async (params: NewFileParams): Promise<NewFileResult | null> => {
    const found = await whole(params.uri);
    return found && newFile(found, params);
  });
  connection.onRequest(RULES_LIST, async ({ uri, position }: RulesParams): Promise<readonly RuleChoice[]> => {
    const found = uri === null ? null : await judge(uri);
    const offset = uri === null || position === null ? -1 : (documents.get(uri)?.offsetAt(position) ?? -1);
    const here = new Set(found?.diagnostics.filter(({ span }) => touches(span, offset)).map(({ rule }) => rule));
    const states = found ? ruleStates(found.place.workspace, found.place.path) : RULES.map((rule) => ({ rule, severity: rule.severity }));
    return states.map(({ rule: { id, summary }, severity }) => ({ id, severity, summary, here: here.has(id) }));
  });
  connection.onRequest(EXPLAIN_RULE, async ({ uri, rule }: ExplainRuleParams): Promise<PageResult | null> => {
    const found = uri === null ? null : await place(uri);
    return rulePage(found?.workspace ?? null, found?.path ?? null, rule);
  });
  connection.onRequest(DOCTOR, async ({ uri }: DocumentParams): Promise<PageResult | null> => {
    const found = await whole(uri);
    return found && doctorPage(found);
  });
  connection.onRequest(STATUS, async ({ uri }: DocumentParams): Promise<StatusResult | null> => {
    const found = documents.get(uri) ? await place(uri) : null;
    return found && statusOf(found);
  });
  connection.onRequest(JUDGED_FILES, async ({ uri }: DocumentParams): Promise<readonly string[]> => {
    const found = await whole(uri);
    const judged = found?.workspace.kinds.paths().filter((path) => found.workspace.kinds.get(path)?.kind !== 'other') ?? [];
    return found ? judged.map((path) => uriOf(found.folder, path)) : [];
  });
  connection.onRequest(CHECK_FILES, async ({ uris }: CheckFilesParams): Promise<readonly CheckedFile<LspDiagnostic>[]> => {
    const checked: CheckedFile<LspDiagnostic>[] = [];
    for (const uri of uris) {
      const found = await judge(uri);
      const source = found?.place.workspace.sources.get(found.place.path);
      if (source) checked.push({ uri, diagnostics: found?.diagnostics.map((diagnostic) => toDiagnostic(source, diagnostic)) ?? [] });
    }
    return checked;
  });
}

const NO_POST: PromptsResult = { prompts: [], place: null, why: 'This is not a post.' };

function promptsOf({ path, workspace }: Place, offset: number): PromptsResult {
  const post = workspace.posts.get(path);
  if (!post) return { ...NO_POST, why: `This is not a post: ${workspace.kinds.get(path)?.why ?? 'it is in no folder'}.` };
  const ideas = promptIdeas(workspace, post);
  const { at, before, after } = placeForParagraph(post, offset);
  const prompts = ideas.map(({ text, blanks, from, persona }): PromptChoice => {
    const edges = blanks.flatMap(({ start, end }) => [start, end]);
    const parts = [...edges, text.length].map((end, index) => ({ text: text.slice(edges[index - 1] ?? 0, end), blank: index % 2 === 1 }));
    return { parts: parts.filter((part) => part.text !== ''), from, name: persona?.name.value ?? null };
  });
  const why = 'Nothing to suggest: personas with questions, pains or quotes, or topics in the post, give Rapport something to ask with. In a language that Rapport does not judge it asks nothing.';
  return { prompts, place: { position: toRange(post.source, { start: at, end: at }).start, before, after }, why: prompts.length > 0 ? null : why };
}

function statusOf({ path, workspace }: Place): StatusResult | null {
  const post = workspace.posts.get(path);
  if (!post) return null;
  const personas = post.personas.map(({ value }) => resolvePersona(value, workspace.personas)?.name.value ?? value);
  return { personas, counts: channelCounts(workspace, post).map(({ id, count, limit }) => ({ channel: id, count, limit })) };
}
