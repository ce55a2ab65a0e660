import type { SwaggerPlugin, System } from '../swagger';
import { tagTexts } from '../texts';
import { speakChrome } from './chrome';
import { inWords } from './document';
import { opsFilter } from './filter';
import { ForDevelopers } from './developers';
import { Found, Nothing } from './found';
import { Groups } from './groups';
import { Asking, Start } from './start';

/** The page in the officer's language, with the operations by task and by kind, found by the officer's words. */
export const language = (_: System): SwaggerPlugin => {
  speakChrome();
  return {
    fn: { opsFilter },
    statePlugins: { spec: { wrapActions: { updateJsonSpec: (original: any) => (document: any) => original(inWords(document)) } } },
    wrapComponents: {
      FilterContainer: (Original, system) => props => (
        <>
          <Asking system={system} />
          <Original {...props} />
          <Found system={system} />
          <Start system={system} />
        </>
      ),
      operations: (Original, system) => props =>
        props.specSelectors.taggedOperations().size ? <Groups original={Original} given={props} />
        : system.specSelectors['specStr']!() ? <Nothing system={system} />
        : <Original {...props} />,
      responses: (Original, system) => props => (
        <>
          <Original {...props} />
          <ForDevelopers {...props} system={system} />
        </>
      ),
      // The name of a group; addresses keep the one of the document.
      DeepLink: Original => props => <Original {...props} text={tagTexts(props.text)?.title ?? props.text} />,
    },
  };
};
