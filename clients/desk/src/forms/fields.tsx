import { memo, useMemo } from 'react';
import Form from '@rjsf/core';
import type { Desk } from './context';
import { AllOrLanguages, ByLanguage, Languages, Parts } from './languages';
import { Markdown } from './markdown';
import { FileField, FocalField, Picture } from './picture';
import { Ordering } from './ordering';
import { FieldChoice, Passage } from './passage';
import { Reference, References } from './references';
import type { Schema } from './schema';
import { ArrayFieldItemTemplate, ArrayFieldTemplate, FieldTemplate, ObjectFieldTemplate } from './templates';
import { uiOf } from './ui';
import { noValidation } from './validation';
import type { Json } from './values';
import { widgets } from './widgets';

const fields = {
  byLanguage: ByLanguage,
  languages: Languages,
  allOrLanguages: AllOrLanguages,
  parts: Parts,
  picture: Picture,
  file: FileField,
  focal: FocalField,
  reference: Reference,
  references: References,
  ordering: Ordering,
  passage: Passage,
};
const templates = { FieldTemplate, ObjectFieldTemplate, ArrayFieldTemplate, ArrayFieldItemTemplate };
const all = { ...widgets, markdown: Markdown, fieldChoice: FieldChoice };

/** Nothing is filled in by the library: what a form begins with is decided elsewhere. */
const defaults = { emptyObjectFields: 'skipDefaults', constAsDefaults: 'never', arrayMinItems: { populate: 'never' } } as const;

interface FieldsProps {
  desk: Desk;
  schema: Schema;
  onChange(value: Json): void;
}

/** The form itself, made by rjsf with fields of this page. */
export const Fields = memo(function Fields({ desk, schema, onChange }: FieldsProps) {
  const ui = useMemo(() => uiOf(schema), [schema]);
  return (
    <Form
      schema={schema}
      uiSchema={ui}
      validator={noValidation}
      formData={desk.value}
      onChange={({ formData }) => onChange(formData)}
      idPrefix={desk.prefix}
      idSeparator="/"
      fields={fields as any}
      widgets={all as any}
      templates={templates as any}
      experimental_defaultFormStateBehavior={defaults}
      tagName="div"
      noValidate
    >
      <></>
    </Form>
  );
});
