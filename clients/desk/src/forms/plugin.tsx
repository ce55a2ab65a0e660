import { useMemo } from 'react';
import type { Stored, SwaggerPlugin, System } from '../swagger';
import { Body, type BodyProps } from './body';
import { Folded, FoldedDetails } from './folding';
import { formSchema, schemasOf } from './schema';

/** Every operation with a JSON body has a form, and the JSON beside it; what can come back is folded. */
export const forms = (_: System): SwaggerPlugin => ({
  wrapComponents: {
    RequestBody: (Original, system) => props => <MaybeForm {...props} original={Original} system={system} />,
    responses: Original => props => <Folded original={Original} {...props} />,
    liveResponse: Original => props => <FoldedDetails original={Original} {...props} />,
  },
});

interface Props extends Omit<BodyProps, 'schema' | 'path' | 'method' | 'isPatch'> {
  isExecute: boolean;
  specPath: Stored;
}

function MaybeForm({ original: Original, system, ...props }: Props) {
  const isJson = props.isExecute && /[/+]json$/.test(props.contentType ?? '');
  const document = system.specSelectors['specJson']!() as Stored;
  const stored = isJson ? props.requestBody?.getIn(['content', props.contentType, 'schema']) as Stored | undefined : undefined;
  const schema = useMemo(() => stored && formSchema(schemasOf(document), stored.toJS()), [document, stored]);
  if (!schema) return <Original {...props} />;
  const [path, method] = [1, 2].map(step => props.specPath.get(step as never) as string) as [string, string];
  return (
    <Body
      {...props}
      key={`${method} ${path}`}
      original={Original}
      system={system}
      schema={schema}
      path={path}
      method={method}
      isPatch={props.contentType === 'application/merge-patch+json'}
    />
  );
}
