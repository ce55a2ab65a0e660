import type { SwaggerPlugin, System } from '../swagger';
import { tagTexts } from '../texts';
import { speakChrome } from './chrome';
import { inWords } from './document';
import { opsFilter } from './filter';
import { Filter } from './filtering';
import { Found, Nothing } from './found';
import { Groups } from './groups';
import { Popup } from './popup';
import { Asking, Start } from './start';

/** The page in the officer's language, with the operations by task and by kind, found by the officer's words. */
export const language = (_: System): SwaggerPlugin => {
  speakChrome();
  return {
    fn: { opsFilter },
    statePlugins: { spec: { wrapActions: { updateJsonSpec: (original: any) => (document: any) => original(inWords(document)) } } },
    wrapComponents: {
      FilterContainer: (_, system) => () => (
        <>
          <Asking system={system} />
          <Filter system={system} />
          <Found system={system} />
          <Start system={system} />
        </>
      ),
      operations: (Original, system) => props =>
        props.specSelectors.taggedOperations().size ? <Groups original={Original} given={props} />
        : system.specSelectors['specStr']!() ? <Nothing system={system} />
        : <Original {...props} />,
      authorizationPopup: (Original, system) => props => <Popup {...props} original={Original} system={system} />,
      // The name of a group; addresses keep the one of the document.
      DeepLink: Original => props => <Original {...props} text={tagTexts(props.text)?.title ?? props.text} />,
    },
  };
};
