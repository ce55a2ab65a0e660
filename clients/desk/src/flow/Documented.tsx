import { useState } from 'react';
import { say } from '../texts';

/**
 * What an operation can answer is documented below it, screens long. In management it is folded away until somebody
 * asks for it, so that the answer itself is in sight.
 */
export function Documented({ original: Original, ...props }: { original: React.ComponentType<any>; path: string }) {
  const [isShown, setShown] = useState(false);
  if (!props.path.startsWith('/api/v1/manage/')) return <Original {...props} />;
  return (
    <div className={isShown ? 'desk-answers' : 'desk-answers folded'}>
      <Original {...props} />
      <button type="button" className="documented" aria-expanded={isShown} onClick={() => setShown(!isShown)}>{say('flow.documented')}</button>
    </div>
  );
}
