import { useState } from 'react';
import Form from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import type { Stored, SwaggerPlugin, System } from '../swagger';
import { say } from '../texts';
import { noValidation } from './validation';

/** Every operation with a JSON body has a form, and the JSON beside it. */
export const forms = (_: System): SwaggerPlugin => ({
  wrapComponents: {
    RequestBody: (Original, system) => props => <Body {...props} original={Original} system={system} />,
  },
});

interface BodyProps {
  original: React.ComponentType<any>;
  system: System;
  requestBody: Stored;
  requestBodyValue: unknown;
  contentType: string;
  isExecute: boolean;
  onChange(value: string): void;
}

function Body({ original: Original, system, ...props }: BodyProps) {
  const [isForm, setForm] = useState(true);
  const schema = props.isExecute && /\+?json$/.test(props.contentType) ? schemaOf(system, props) : undefined;
  if (!schema) return <Original {...props} />;
  return (
    <div className="desk">
      <div role="tablist">
        <button type="button" role="tab" aria-selected={isForm} onClick={() => setForm(true)}>{say('form')}</button>
        <button type="button" role="tab" aria-selected={!isForm} onClick={() => setForm(false)}>{say('json')}</button>
      </div>
      {isForm ? (
        <Form
          schema={schema}
          validator={noValidation}
          formData={parsed(props.requestBodyValue)}
          onChange={({ formData }) => props.onChange(JSON.stringify(formData, undefined, 2))}
          tagName="div"
        >
          <></>
        </Form>
      ) : (
        <Original {...props} />
      )}
    </div>
  );
}

function schemaOf(system: System, { requestBody, contentType }: Pick<BodyProps, 'requestBody' | 'contentType'>): RJSFSchema | undefined {
  const stored = requestBody.getIn(['content', contentType, 'schema']) as Stored | undefined;
  const components = (system.specSelectors['specJson']!() as Stored).get('components') as Stored | undefined;
  return stored && ({ ...(stored.toJS() as object), components: components?.toJS() } as RJSFSchema);
}

function parsed(value: unknown): unknown {
  try {
    return typeof value === 'string' && value ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}
