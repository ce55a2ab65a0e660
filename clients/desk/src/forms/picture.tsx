import { useState, type MouseEvent } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { say } from '../texts';
import { languagesFor, useDesk, type Desk } from './context';
import { useFile, usePicture, type MediaFile } from './files';
import { Library, Thumbnail } from './library';
import type { Schema } from './schema';
import { Faults } from './templates';
import { isEmpty } from './values';
import { Prose } from './widgets';

interface Point {
  x?: number;
  y?: number;
}

/** A picture: chosen or uploaded, with its focal point, and its alternative text in each language. */
export function Picture(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const desk = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [isReplaced, setReplaced] = useState(false);
  const file = useFile(desk.system, formData?.media);
  const id = fieldPathId.$id;
  const alternative = `${fieldPathId.path.at(-1)}Alt`;
  const choose = (chosen: MediaFile) => {
    setOpen(false);
    if (chosen.id === formData?.media) return;
    setReplaced(Object.values<any>(desk.value?.translations ?? {}).some(text => text?.[alternative]));
    set({ media: chosen.id });
  };
  const set = (value: unknown) => onChange(value, fieldPathId.path);
  return (
    <div className="picture">
      <div className="picture-buttons">
        <button type="button" className="btn" id={id} onClick={() => setOpen(true)}>
          {say(formData?.media ? 'forms.other-picture' : 'forms.choose-picture')}
        </button>
        {formData?.media && <button type="button" className="btn" onClick={() => set(undefined)}>{say('forms.remove', { what: file?.name ?? '' })}</button>}
      </div>
      {isOpen && (
        <Library system={desk.system} onlyPictures onClose={() => setOpen(false)} onChoose={choose} />
      )}
      {formData?.media && (
        <div className="picture-body">
          <Focal id={id} file={file} point={formData.focalPoint} onChange={focalPoint => set({ ...formData, focalPoint })} />
          <div className="picture-texts">
            <label className="check">
              <input
                type="checkbox"
                checked={formData.decorative === true}
                onChange={event => set({ ...formData, decorative: event.target.checked || undefined })}
              /> {say('forms.decorative')}
            </label>
            {isReplaced && <p className="note" role="status">{say('forms.alt-of-other')}</p>}
            {formData.decorative !== true && <Alternatives of={alternative} />}
          </div>
        </div>
      )}
    </div>
  );
}

function Focal({ id, file, point, onChange }: { id: string; file: MediaFile | undefined; point: Point | undefined; onChange(point: Point | undefined): void }) {
  const { system } = useDesk();
  const address = usePicture(system, file, 640);
  const click = (event: MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onChange({ x: rounded((event.clientX - left) / width), y: rounded((event.clientY - top) / height) });
  };
  const number = (side: 'x' | 'y', text: string) => {
    if (text === '') return onChange(undefined);
    const value = rounded(Math.min(100, Math.max(0, Number(text))) / 100);
    onChange({ x: point?.x ?? 0.5, y: point?.y ?? 0.5, [side]: value });
  };
  return (
    <div className="focal">
      {address && (
        <div className="focal-picture" onClick={click}>
          <img src={address} alt={file?.name ?? ''} />
          {point && <span className="focal-mark" aria-hidden="true" style={{ left: `${(point.x ?? 0.5) * 100}%`, top: `${(point.y ?? 0.5) * 100}%` }} />}
        </div>
      )}
      <p className="help" id={`${id}--focal`}>{say('forms.focal')}</p>
      {(['x', 'y'] as const).map(side => (
        <label key={side}>
          {say(side === 'x' ? 'forms.from-left' : 'forms.from-top')}{' '}
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            aria-describedby={`${id}--focal`}
            value={point?.[side] === undefined ? '' : Math.round(point[side] * 100)}
            onChange={event => number(side, event.target.value)}
          />
        </label>
      ))}
    </div>
  );
}

/** The focal point of the file that the form is about: a click on the picture itself. */
export function FocalField({ formData, onChange, fieldPathId }: FieldProps) {
  const desk = useDesk();
  const file = useFile(desk.system, desk.file);
  return (
    <div className="picture-body">
      <Focal id={fieldPathId.$id} file={file} point={formData} onChange={point => onChange(point, fieldPathId.path)} />
    </div>
  );
}

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** The picture's alternative text in each language: it stands in the translations, and is written here. */
function Alternatives({ of }: { of: string }) {
  const desk = useDesk();
  const schema = textSchema(desk, of);
  if (!schema) return null;
  const texts = desk.value?.translations;
  const shown = languagesFor(desk, texts).filter(l => l.official || !isEmpty(texts?.[l.tag]));
  return (
    <>
      {shown.map(({ tag, name }) => {
        const id = `${desk.prefix}/translations/${tag}/${of}`;
        const value: string = texts?.[tag]?.[of] ?? '';
        return (
          <div className="field" key={tag}>
            <label className="name" htmlFor={id}>{say('forms.in-language', { what: schema.title ?? '', language: name })}</label>
            <Prose input={{ id, lang: tag }} schema={schema} value={value} onChange={text => desk.change(['translations', tag, of], text)} />
            <Faults id={id} />
          </div>
        );
      })}
    </>
  );
}

function textSchema(desk: Desk, member: string): Schema | undefined {
  const text = desk.schema.properties?.['translations']?.additionalProperties;
  return typeof text === 'object' ? text.properties?.[member] : undefined;
}

/** A file of any type. */
export function FileField(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const desk = useDesk();
  const [isOpen, setOpen] = useState(false);
  const file = useFile(desk.system, formData);
  return (
    <div className="picture">
      {file && <p className="chosen-file"><Thumbnail system={desk.system} file={file} /> {file.name}</p>}
      <button type="button" className="btn" id={fieldPathId.$id} onClick={() => setOpen(true)}>{say('forms.choose-file')}</button>
      {isOpen && (
        <Library
          system={desk.system}
          onlyPictures={false}
          onClose={() => setOpen(false)}
          onChoose={chosen => { setOpen(false); onChange(chosen.id, fieldPathId.path); }}
        />
      )}
    </div>
  );
}
