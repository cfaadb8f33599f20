import { useEffect, useId, useState } from 'preact/hooks';
import { originsOf } from '../../core/calls/room.ts';
import { words } from '../../locales/libraryWords.ts';
import {
  isGranted,
  onPermissionChange,
  requestPermission,
  revokePermission,
} from '../../platform/permissions.ts';
import { REPORTS_SHARING } from '../../platform/sharing.ts';
import { callHosts } from '../../store/calls/callHosts.ts';
import { turnOffBadge, turnOnBadge } from '../../store/calls/toolbarBadge.ts';
import { settings as allSettings, choose } from '../../store/settings/settings.ts';
import { attempt } from '../page/notices.ts';
import styles from './CallSwitches.module.css';

const texts = words.callSettings;

/** The switches for the badge on the toolbar, and for the question after a call. */
export function CallSwitches() {
  const settings = allSettings.value;
  const origins = originsOf([]);
  const granted = useGranted(origins);
  const [isRefused, setRefused] = useState(false);
  if (!settings || granted === undefined) return null;
  const isWanted = settings.callBadge === 'on';

  const turnOn = () => {
    // No `await` before the request: browsers require the user activation of the click.
    const asked = requestPermission({
      origins: [...origins, ...originsOf(callHosts.peek() ?? [])],
    });
    void asked.then(
      (isGiven) => {
        setRefused(!isGiven);
        if (isGiven || REPORTS_SHARING) void attempt(turnOnBadge);
      },
      () => setRefused(true),
    );
  };
  const turnOff = async () => {
    const hosts = callHosts.peek() ?? [];
    if (!(await attempt(turnOffBadge))) return;
    // Revoked because it is not needed any more.
    await revokePermission({ origins: originsOf(hosts) }).catch(() => {});
  };
  // Without host permissions, Firefox still reports when camera or microphone are in use.
  const isOn = isWanted && (granted || REPORTS_SHARING);
  const said = () => {
    if (isOn) return granted ? '' : texts.badgeBySharing;
    if (isRefused) return texts.badgeRefused;
    return isWanted ? texts.badgeTaken : '';
  };
  return (
    <div class={styles.switches}>
      <Switch
        label={texts.badge}
        why={texts.badgeWhy}
        isOn={isOn}
        said={said()}
        onTurn={(isOn) => (isOn ? turnOn() : void turnOff())}
      />
      <Switch
        label={texts.ask}
        why={texts.askWhy}
        isOn={settings.askAfterCall === 'on'}
        said=""
        onTurn={(isOn) => void attempt(() => choose('askAfterCall', isOn ? 'on' : 'off'))}
      />
    </div>
  );
}

/** Whether permission for `origins` is granted; `undefined` until known. */
export function useGranted(origins: readonly string[]): boolean | undefined {
  const [granted, setGranted] = useState<boolean | undefined>();
  const key = origins.join(' ');
  useEffect(() => {
    const look = async () => setGranted(await isGranted({ origins: key.split(' ') }));
    void look();
    return onPermissionChange(() => void look());
  }, [key]);
  return granted;
}

interface SwitchProps {
  label: string;
  why: string;
  isOn: boolean;
  /** A sentence about the last change, or empty. */
  said: string;
  onTurn: (isOn: boolean) => void;
}

function Switch({ label, why, isOn, said, onTurn }: SwitchProps) {
  const id = useId();
  return (
    <div class={styles.switch}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onInput={(event) => {
            const wanted = event.currentTarget.checked;
            // Shows the stored state; changes when the write has been acknowledged.
            event.currentTarget.checked = isOn;
            onTurn(wanted);
          }}
        />
        {label}
      </label>
      <p id={id}>{why}</p>
      <p role="status" class={styles.said}>
        {said}
      </p>
    </div>
  );
}
