import { postedText } from '../language/posted-text.ts';
import { detectLanguage, type DetectedLanguage } from '../language/detect.ts';
import type { Grammar, Greeting } from '../language/language.ts';
import { scanProse } from '../language/scanner.ts';
import { Keeper, keptWith } from '../model/kept.ts';
import type { Post } from '../model/post.ts';
import type { Bait, Prompt } from '../model/prompt.ts';
import type { Prose } from '../model/prose.ts';

/** Everything read off one post, each part when it is first asked for. */
export interface PostFacts {
  readonly post: Post;
  readonly prose: Prose;
  readonly language: DetectedLanguage;
  readonly posted: string;
  readonly bait: readonly Bait[];
  readonly greetings: readonly Greeting[];
  readonly isNotice: boolean;
  /** Whether `prompts` can only be told with a grammar. */
  readonly needsGrammar: boolean;
  /** Prompts in order; empty where the language is not judged. */
  readonly prompts: (grammar: Grammar | null) => readonly Prompt[];
}

/** The facts of a post, kept with it until they are forgotten. */
export const factsOf = keptWith((post: Post): PostFacts => new LazyFacts(post));

/** Lets go of a post's facts: over 10,000 posts that are looked at once, they are most of the memory. */
export const forgetFacts = factsOf.forget;

class LazyFacts extends Keeper implements PostFacts {
  readonly post: Post;
  private readonly known: Partial<Record<keyof PostFacts, unknown>> = {};

  constructor(post: Post) {
    super();
    this.post = post;
  }

  get prose(): Prose {
    return this.once('prose', () => scanProse(this.post.source.text, this.post.body, this.post.markdown));
  }

  get language(): DetectedLanguage {
    return this.once('language', () => detectLanguage(this.prose, this.post.lang?.value ?? null));
  }

  get posted(): string {
    return this.once('posted', () => postedText(this.post.source.text, this.post.body, this.prose));
  }

  get bait(): readonly Bait[] {
    return this.once('bait', () => this.language.language?.bait(this.prose) ?? []);
  }

  get greetings(): readonly Greeting[] {
    return this.once('greetings', () => this.language.language?.greetings(this.prose) ?? []);
  }

  get isNotice(): boolean {
    return this.once('isNotice', () => this.language.language?.isNotice(this.prose) ?? false);
  }

  get needsGrammar(): boolean {
    return this.once('needsGrammar', () => this.language.language?.needsGrammar(this.prose) ?? false);
  }

  prompts = (grammar: Grammar | null): readonly Prompt[] => {
    if (this.needsGrammar && !grammar) throw new Error('a grammar is needed for this text and none was handed in');
    return this.once('prompts', () => this.language.language?.prompts(this.prose, grammar) ?? []);
  };

  private once<T>(name: keyof PostFacts, make: () => T): T {
    if (!(name in this.known)) this.known[name] = make();
    return this.known[name] as T;
  }
}
