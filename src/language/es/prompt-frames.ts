import type { PromptFrames } from '../language.ts';

export const PROMPT_FRAMES: PromptFrames = {
  pain: ['¿Qué te ha ayudado con {}?'],
  topic: ['¿Qué te habría gustado saber antes sobre {}?', '¿Cómo empezaste con {}?'],
  quote: ['«{}» ¿Qué le dirías a alguien que se siente así?'],
};
