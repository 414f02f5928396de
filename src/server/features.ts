import type { ClientCapabilities, Connection, Position, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../index.ts';
import { codeActions, FIX_ALL } from './code-actions.ts';
import { lensesOf } from './code-lens.ts';
import { completionsFor, completionSupport } from './completion.ts';
import type { Place } from './folders.ts';
import { hoverAt } from './hover.ts';
import { symbolsNamed, symbolsOf } from './outline.ts';
import { definitionAt, linksOf, referencesAt, renameableAt, renameAt } from './references.ts';
import { LEGEND, tokensOf } from './semantic-tokens.ts';
import type { Settings } from './settings.ts';
import type { EditSupport } from './workspace-edits.ts';

/** A document with what is found in it. */
export interface Judged {
  readonly place: Place;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Features {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: () => ClientCapabilities;
  readonly settings: () => Settings;
  readonly judge: (uri: string) => Promise<Judged | null>;
  /** A document in its workspace once all of that has been read. */
  readonly whole: (uri: string) => Promise<Place | null>;
  /** A document in a workspace that can judge fit. */
  readonly fitting: (uri: string) => Promise<Place | null>;
  readonly workspaces: () => Iterable<readonly [folder: string, workspace: Place['workspace']]>;
}

/** What an editor may ask for besides diagnostics. */
export const FEATURES: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', ',', '[', '|', '-', ':'] },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentLinkProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  semanticTokensProvider: { legend: LEGEND, full: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
};

/** Answers what an editor asks about open documents. Nothing is told of one that is not open or is in no workspace. */
export function answer({ connection, documents, client, settings, judge, whole, fitting, workspaces }: Features): void {
  const judged = async (uri: string): Promise<Judged | null> => (documents.get(uri) ? judge(uri) : null);
  const at = async <T>({ textDocument: { uri }, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position }, nothing: T, tell: (place: Place, offset: number, found: Judged) => T | Promise<T>): Promise<T> => {
    const found = await judged(uri);
    const offset = documents.get(uri)?.offsetAt(position);
    return found && offset !== undefined ? tell(found.place, offset, found) : nothing;
  };
  /** What is asked of every file there is. */
  const everywhere = async <T>({ textDocument: { uri }, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position }, nothing: T, tell: (place: Place, offset: number) => T): Promise<T> => {
    const place = documents.get(uri) ? await whole(uri) : null;
    const offset = documents.get(uri)?.offsetAt(position);
    return place && offset !== undefined ? tell(place, offset) : nothing;
  };
  const of = async <T>({ textDocument: { uri } }: { readonly textDocument: { readonly uri: string } }, nothing: T, tell: (place: Place) => T): Promise<T> => {
    const found = await judged(uri);
    return found ? tell(found.place) : nothing;
  };
  const edits = (): EditSupport => {
    const { documentChanges, resourceOperations } = client().workspace?.workspaceEdit ?? {};
    return { documentChanges: documentChanges === true, creates: resourceOperations?.includes('create') === true };
  };

  connection.onHover((params) => at(params, null, (place, offset, { diagnostics }) => hoverAt(place, diagnostics, offset)));
  connection.onCompletion((params) => at(params, null, (place, offset) => completionsFor(place, offset, params.context, completionSupport(client()))));
  connection.onDefinition((params) => everywhere(params, null, definitionAt));
  connection.onReferences((params) => everywhere(params, null, (place, offset) => referencesAt(place, offset, params.context.includeDeclaration)));
  connection.onPrepareRename((params) => at(params, null, renameableAt));
  connection.onRenameRequest((params) => everywhere(params, null, (place, offset) => renameAt(place, offset, params.newName, edits())));
  connection.onDocumentLinks(async ({ textDocument: { uri } }) => {
    const place = documents.get(uri) ? await whole(uri) : null;
    return place && linksOf(place);
  });
  connection.onDocumentSymbol((params) => of(params, null, symbolsOf));
  connection.onWorkspaceSymbol(({ query }) => [...workspaces()].flatMap(([folder, workspace]) => symbolsNamed(folder, workspace, query)));
  connection.languages.semanticTokens.on((params) => of(params, { data: [] }, tokensOf));
  connection.onCodeLens(async ({ textDocument: { uri } }) => {
    const place = settings().codeLens && documents.get(uri) ? await fitting(uri) : null;
    return place ? lensesOf(place) : [];
  });
  connection.onCodeAction(async (params) => {
    const found = await judged(params.textDocument.uri);
    return found ? codeActions(found.place, found.diagnostics, params, edits()) : [];
  });
}
