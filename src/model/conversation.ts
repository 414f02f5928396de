import type { OpenQuestion, PlanEntry } from './plan.ts';
import type { Prompt } from './prompt.ts';

/** Something planned that asks its readers. */
export interface Conversation {
  readonly entry: PlanEntry;
  /** In the order of the text; never empty. */
  readonly prompts: readonly Prompt[];
}

/** One that went out and whose readers expect an answer now. */
export interface ReplyWindow extends Conversation {
  /** `YYYY-MM-DDTHH:MM`, by the plan's clocks. */
  readonly closes: string;
}

export interface Conversations {
  /** In the next two weeks. */
  readonly goingOut: readonly Conversation[];
  readonly openNow: readonly ReplyWindow[];
  /** What asks, and nothing planned comes back to it. */
  readonly pickUp: readonly Conversation[];
  readonly questions: readonly OpenQuestion[];
}
