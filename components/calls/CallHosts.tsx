import { useRef, useState } from 'preact/hooks';
import {
  type CallHost,
  HOSTED_PROVIDERS,
  type HostedProvider,
  originsOf,
  readCallHost,
} from '../../core/calls/room.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { requestPermission } from '../../platform/permissions.ts';
import { addCallHost, callHosts, removeCallHost } from '../../store/calls/callHosts.ts';
import { turnOnBadge } from '../../store/calls/toolbarBadge.ts';
import { settings } from '../../store/settings/settings.ts';
import type { Undo } from '../../store/undo.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import { neighbourOf } from '../page/focus.ts';
import { attemptUndoable, say } from '../page/notices.ts';
import { rethrowWithSentence } from '../page/rethrowWithSentence.ts';
import styles from './CallHosts.module.css';
import { useGranted } from './CallSwitches.tsx';

const texts = words.callSettings;

/** The user's own call hosts: add, remove. */
export function CallHosts() {
  const hosts = callHosts.value;
  const field = useRef<HTMLInputElement>(null);
  if (!hosts) return null;
  const remove = async (host: string, button: HTMLElement) => {
    const next = hosts.length > 1 ? neighbourOf(button) : field.current;
    const said = texts.hostRemoved(host);
    if (await attemptUndoable(() => removeCallHost(host), said)) next?.focus();
  };
  return (
    <div class={styles.hosts}>
      <p class={styles.why}>{texts.hostsWhy}</p>
      {hosts.length > 0 && (
        <ul aria-label={texts.hostList}>
          {hosts.map((host) => (
            <Host key={host.host} host={host} onRemove={remove} />
          ))}
        </ul>
      )}
      <NewHost field={field} />
    </div>
  );
}

interface HostProps {
  host: CallHost;
  onRemove: (host: string, button: HTMLElement) => Promise<void>;
}

function Host({ host, onRemove }: HostProps) {
  const { host: name, provider } = host;
  const origins = originsOf([host]).slice(-1);
  const isShown = useGranted(origins);
  const badgeIsOn = settings.value?.callBadge === 'on';
  // No `await` before the request: browsers require the user activation of the click.
  const ask = () =>
    void requestPermission({ origins }).then((granted) =>
      granted ? turnOnBadge() : say(texts.badgeRefused),
    );
  return (
    <li class={styles.host}>
      <span>
        {name} <small>{texts.programs[provider]}</small>
      </span>
      {badgeIsOn && isShown === false && (
        <button type="button" class="quiet" aria-label={texts.onIconFor(name)} onClick={ask}>
          {texts.onIcon}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        aria-label={texts.removeHost(name)}
        onClick={(event) => void onRemove(name, event.currentTarget)}
      >
        {texts.remove}
      </button>
    </li>
  );
}

const DRAFT = 'hosts.new';

interface NewHostProps {
  field: { current: HTMLInputElement | null };
}

function NewHost({ field }: NewHostProps) {
  const [address, setAddress] = useState(() => readDraft(DRAFT) ?? '');
  const [provider, setProvider] = useState<HostedProvider>('jitsi');
  const { refusal, refuse, change } = useAcknowledged();
  const write = (text: string) => {
    setAddress(text);
    refuse('');
    keepDraft(DRAFT, text === '' ? null : text);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    let undo: Undo | undefined;
    const act = async () => {
      undo = await addCallHost(address, provider).catch(rethrowWithSentence(texts.refusals));
    };
    field.current?.focus();
    if (!(await change(act))) return;
    const { host } = readCallHost(address, provider);
    say(texts.hostAdded(host), async () => void (await undo?.()));
    write('');
  };
  return (
    <form class={styles.new} onSubmit={(event) => void add(event)}>
      <Field label={texts.address} state="" refusal={refusal}>
        <input
          ref={field}
          value={address}
          inputMode="url"
          autocomplete="off"
          aria-invalid={refusal !== ''}
          placeholder={texts.addressHint}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </Field>
      <Field label={texts.program} state="" refusal="">
        <select
          value={provider}
          onChange={(event) => setProvider(event.currentTarget.value as HostedProvider)}
        >
          {HOSTED_PROVIDERS.map((each) => (
            <option key={each} value={each}>
              {texts.programs[each]}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="edged">
        {texts.addHost}
      </button>
    </form>
  );
}
