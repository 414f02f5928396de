import { MarkupKind, type Hover } from 'vscode-languageserver';
import { asWritten, channelCounts, channelNamed, docsUrl, fieldAt, touches, personaAt, personaCard, personaPlaces, RULES, type ChannelCount, type Diagnostic, type Span } from '../index.ts';
import { toRange } from './convert.ts';
import type { Place } from './folders.ts';

/** What is told of a place: the findings there with their reasons, then what stands there. */
export function hoverAt(place: Place, diagnostics: readonly Diagnostic[], offset: number): Hover | null {
  const { path, workspace } = place;
  const source = workspace.sources.get(path);
  const here = diagnostics.filter(({ span }) => touches(span, offset));
  const about = whatStandsAt(place, offset);
  const span = here[0]?.span ?? about?.span;
  if (!source || !span) return null;
  return { range: toRange(source, span), contents: { kind: MarkupKind.Markdown, value: [...here.map(toReason), ...(about ? [about.text] : [])].join('\n\n---\n\n') } };
}

/** Why a finding matters, the words that made it, and where to read on. What it is, an editor shows there itself. */
function toReason({ rule: id, confidence, evidence }: Diagnostic): string {
  const rule = RULES.find((candidate) => candidate.id === id);
  const words = evidence.slice(0, MOST_EVIDENCE).map((text) => `"${asWritten(text)}"`).join(', ');
  const parts = [`[${id}](${docsUrl(id)})`, ...(words === '' ? [] : [`Found in: ${words}`]), ...(rule ? [`Source: ${asWritten(rule.source)}`] : []), ...(confidence === null ? [] : [`Confidence ${confidence.toFixed(2)}`])];
  return `${rule ? `${asWritten(rule.why)}\n\n` : ''}${parts.join(' · ')}`;
}

const MOST_EVIDENCE = 4;

interface About {
  readonly span: Span;
  readonly text: string;
}

/** A persona, a channel with what it counts, or what a key means. */
function whatStandsAt({ path, workspace }: Place, offset: number): About | null {
  const named = personaAt(workspace, path, offset);
  if (named) return { span: named.text.span, text: personaCard(named.persona, personaPlaces(workspace, named.persona).uses.length) };
  const post = workspace.posts.get(path);
  const counts = post ? channelCounts(workspace, post) : [];
  const channel = post?.channels.find(({ span }) => touches(span, offset));
  const id = channel && channelNamed(channel.value)?.id;
  if (channel) return counts.length === 0 ? null : { span: channel.span, text: countText([...counts].sort((a, b) => Number(b.id === id) - Number(a.id === id))) };
  const field = fieldAt(workspace, path, offset);
  if (!field) return null;
  const rule = RULES.find(({ id }) => id === field.name);
  const values = field.values.length > 0 ? [`One of: ${field.values.join(', ')}`] : [];
  const why = rule ? [asWritten(rule.why), `[${rule.id}](${docsUrl(rule.id)})`] : [];
  return { span: field.span, text: [`**${field.name}**: ${asWritten(field.summary)}`, ...why, ...values, ...(field.name === 'channels' && counts.length > 0 ? [countText(counts)] : [])].join('\n\n') };
}

/** What networks count of a post. */
const countText = (counts: readonly ChannelCount[]): string =>
  counts.map(({ id, count, limit, fold }) => `- **${asWritten(id)}**: ${number(count)}${limit === null ? ' characters' : ` of ${number(limit)}${count > limit ? `, ${number(count - limit)} too many` : ''}`}${fold === null ? '' : `; ${number(fold)} are shown before "more"`}`).join('\n');

const number = (value: number): string => value.toLocaleString('en');
