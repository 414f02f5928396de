import type { DataNode } from '../model/data.ts';
import { normaliseKey } from './keys.ts';
import type { PersonaDraft } from './persona-draft.ts';

/** Things that people call personas and that are nobody's readers. */
type FriendKind = 'account' | 'assistant' | 'machine' | 'component';

const WHY: Readonly<Record<FriendKind, string>> = {
  account: 'it looks like an account to test with (a login, a password or permissions), not a person that posts are for',
  assistant: 'it looks like the character of an assistant or chatbot (a prompt, a model or "You are …"), not a person that posts are for',
  machine: 'it looks like settings of a program, not a person that posts are for',
  component: 'it looks like a part of a user interface, not a person that posts are for',
};

/** Keys that only such things have. */
const KEYS: Readonly<Record<FriendKind, readonly string[]>> = {
  account: ['uid', 'password', 'passwd', 'permissions', 'permission', 'login', 'credentials', 'auth', 'token', 'api-key', 'username', 'email-address', 'access-level', 'scopes', 'roles', 'test-account', 'user-id', 'dsi-uid'],
  assistant: ['system-prompt', 'prompt', 'prompts', 'system', 'system-message', 'instructions', 'instruction', 'model', 'models', 'temperature', 'max-tokens', 'top-p', 'llm', 'agent', 'agents', 'tools', 'allowed-tools', 'skills', 'voice-id', 'voice', 'greeting', 'first-message', 'speech-style', 'speaking-style', 'interaction-style', 'social-media-speech-style', 'response-style', 'communication-style', 'personality', 'character', 'system-instruction', 'trigger', 'triggers', 'activation', 'behavior-rules', 'guardrails', 'stances', 'avatar-prompt', 'when-to-use'],
  machine: ['image', 'ports', 'base-apps', 'optional-apps', 'request-rate-multiplier', 'retry-multiplier', 'weight', 'blueprints', 'enabled', 'defaults', 'schema-version', 'plugins', 'packages', 'commands'],
  component: ['props', 'component', 'variant', 'size', 'stories', 'class-name', 'presence'],
};

const kindOf = new Map((Object.entries(KEYS) as [FriendKind, readonly string[]][]).flatMap(([kind, keys]) => keys.map((key) => [normaliseKey(key), kind] as const)));
/** Keys that are enough on their own. */
const TELLING = new Set(['uid', 'password', 'passwd', 'credentials', 'systemprompt', 'systemmessage', 'systeminstruction', 'temperature', 'maxtokens', 'topp', 'voiceid', 'speechstyle', 'socialmediaspeechstyle', 'interactionstyle', 'props', 'requestratemultiplier', 'testaccount', 'dsiuid', 'baseapps', 'allowedtools', 'prompt', 'avatarprompt', 'apikey']);

const SPOKEN_TO = /^\W{0,8}(?:you are|you're|you will act|act as|you act|du bist|sie sind (?:ein|eine)|tu es|vous êtes|eres|você é|sei un|je bent)(?:\s|\p{P})/iu;
const SPEAKS_OF_TESTS = /\btest (?:accounts?|users?|cases? users?|logins?)\b|\b(?:sign|log)(?:ged)? ?in (?:as|with|using)\b|\bseed(?:ed)? (?:users?|accounts?|data)\b/i;

/**
 * Why what a file calls a persona is none; null where it may be one. What only readers have (goals, worries, questions)
 * outweighs one such key, since "tools" and "personality" are also said of people.
 */
export function falseFriend({ values, others }: PersonaDraft): string | null {
  const found = new Map<FriendKind, number>();
  const labels = new Set<string>();
  const add = (kind: FriendKind, weight: number): void => void found.set(kind, (found.get(kind) ?? 0) + weight);
  for (const { key, value } of others) {
    const name = normaliseKey(key?.value ?? '');
    const kind = kindOf.get(name);
    if (kind) add(kind, TELLING.has(name) ? 2 : 1);
    if (SPOKEN_TO.test(value.value)) add('assistant', 3);
    // Nobody calls a reader "it": "Why it exists", "Who it serves".
    if (/\b(?:it|its)\s\p{L}{4,}/iu.test(key?.value ?? '') && !labels.has(name)) add('assistant', 1);
    labels.add(name);
  }
  for (const text of ['description', 'role', 'goals'] as const) {
    const words = firstText(values.get(text));
    if (SPOKEN_TO.test(words)) add('assistant', 3);
    if (SPEAKS_OF_TESTS.test(words)) add('account', 1);
  }
  const human = (['goals', 'pains', 'interests', 'questions', 'quotes', 'age', 'location', 'words'] as const).filter((field) => values.has(field)).length;
  // Numbers about nobody: rates, weights, switches.
  const numbers = others.filter(({ value }) => /^(?:[\d.,_%]+|true|false)$/.test(value.value)).length;
  if (numbers > 2 && numbers * 2 > others.length && human === 0 && !values.has('description') && !values.has('role')) add('machine', 2);
  const [worst] = [...found].sort((a, b) => b[1] - a[1]);
  if (!worst || worst[1] < 2 || (human > 1 && worst[1] <= human)) return null;
  return WHY[worst[0]];
}

function firstText(node: DataNode | undefined): string {
  if (!node) return '';
  if (node.kind === 'scalar') return node.text;
  return node.kind === 'list' ? firstText(node.items[0]) : '';
}

/** A persona that a program takes on. */
const ACTS = /\bpersonas?\b[^.\n]{0,80}\b(?:agent|assistant|chatbot|bot|llm)\b[^.\n]{0,20}\b(?:behaves?|acts?|adopts?|responds?|speaks?)\b|\b(?:agent|assistant|chatbot|bot|llm)\b[^.\n]{0,40}\b(?:adopts?|loads?|takes on|switch(?:es)? to)\b[^.\n]{0,30}\bpersonas?\b/i;

/** Why a whole text is not about people: it is about accounts to test with, or about the characters of an assistant. */
export function isAboutOthers(text: string): string | null {
  if (/^[^\n]{0,20}\b(?:UID|Password|Passwort|Contraseña|Mot de passe|Login|Username)\b[*_`]{0,3}:/im.test(text) && /\b(?:permissions?|sign[- ]?in|log ?in|test|password|credentials|access)\b/i.test(text)) return WHY.account;
  if (/\bsystem[ _-]prompts?\b/i.test(text) || ACTS.test(text)) return WHY.assistant;
  return null;
}
