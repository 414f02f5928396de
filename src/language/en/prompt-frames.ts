import type { PromptFrames } from '../language.ts';

export const PROMPT_FRAMES: PromptFrames = {
  pain: ['What has helped you with {}?'],
  topic: ['What do you wish somebody had told you about {}?', 'How did you get started with {}?'],
  quote: ['"{}" What would you say to somebody who feels like that?'],
};
