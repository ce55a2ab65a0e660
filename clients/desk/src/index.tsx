import { flow } from './flow/plugin';
import { forms } from './forms/plugin';
import { language } from './language/plugin';
import { resolveSubtree } from './resolving';
import type { SwaggerPlugin, System } from './swagger';

export { speak } from './texts';

/** The plugins of the desk, in the order in which Swagger UI takes them. */
export const plugins = (system: System): SwaggerPlugin[] => [{ fn: { resolveSubtree } }, forms(system), flow(system), language(system)];
