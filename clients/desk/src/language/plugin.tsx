import type { SwaggerPlugin, System } from '../swagger';

/** The page in the officer's language, with the operations by task. */
export const language = (_: System): SwaggerPlugin => ({});
