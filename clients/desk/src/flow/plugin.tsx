import type { SwaggerPlugin, System } from '../swagger';

/** Choices by title, what comes next, and answers that can be looked at. */
export const flow = (_: System): SwaggerPlugin => ({});
