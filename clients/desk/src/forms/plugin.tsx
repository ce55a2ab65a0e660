import { useMemo } from 'react';
import type { Stored, SwaggerPlugin, System } from '../swagger';
import { Body, type BodyProps } from './body';
import { Folded, FoldedDetails } from './folding';
import { formSchema, schemasOf } from './schema';
import { Upload } from './upload';

/** Every operation with a JSON body has a form, and the JSON beside it; what can come back is folded. */
export const forms = (_: System): SwaggerPlugin => ({
  wrapComponents: {
    RequestBody: (Original, system) => props => <MaybeForm {...props} original={Original} system={system} />,
    responses: (Original, system) => props => <Folded {...props} original={Original} system={system} />,
    liveResponse: Original => props => <FoldedDetails original={Original} {...props} />,
  },
});

interface Props extends Omit<BodyProps, 'schema' | 'path' | 'method' | 'isPatch' | 'onChange'> {
  isExecute: boolean;
  specPath: Stored;
  onChange(value: unknown, at?: string[]): void;
}

function MaybeForm({ original: Original, system, ...props }: Props) {
  const isJson = props.isExecute && /[/+]json$/.test(props.contentType ?? '');
  const document = system.specSelectors['specJson']!() as Stored;
  const [path, method] = [1, 2].map(step => props.specPath.get(step as never) as string) as [string, string];
  // As the document has it: what Swagger UI hands over has its references put in, and has lost their names.
  const stored = document.getIn(['paths', path, method, 'requestBody', 'content', props.contentType, 'schema']) as Stored | undefined;
  const schema = useMemo(() => (isJson && stored ? formSchema(schemasOf(document), stored.toJS()) : undefined), [document, stored, isJson]);
  if (props.isExecute && path.startsWith('/api/v1/manage/') && /^multipart\//.test(props.contentType ?? '') && stored)
    return <Upload {...props} system={system} path={path} method={method} />;
  if (!schema) return <Original {...props} />;
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
