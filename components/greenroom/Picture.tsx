import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../locales/greenroomWords.ts';
import { Icon } from '../page/Icon.tsx';
import type { DeviceModel } from './deviceModel.ts';
import type { Numbered } from './findings.ts';
import type { LookModel } from './lookModel.ts';
import styles from './Picture.module.css';

const texts = words.greenroom;

const CAMERA = 'M3.5 7.5h11v9.5h-11zM14.5 11l6-3v8.5l-6-3';

interface Props {
  devices: DeviceModel;
  sight: LookModel;
  shown: ReadonlySignal<readonly Numbered[]>;
}

/** The picture of the camera with what can be read in it; or why there is none, and what to do. */
export function Picture({ devices, sight, shown }: Props) {
  const stream = devices.camera.stream.value;
  return stream ? (
    <Mirror stream={stream} sight={sight} shown={shown} />
  ) : (
    <NoPicture devices={devices} />
  );
}

function Mirror({
  stream,
  sight,
  shown,
}: Omit<Props, 'devices'> & {
  stream: MediaStream;
}) {
  const [asOthers, setAsOthers] = useState(false);
  const [shape, setShape] = useState('16 / 9');
  const video = useRef<HTMLVideoElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    // Where the browser does not let it play by itself, its first picture is there all the same.
    element.play().catch(() => {});
    sight.watch(element);
    // The title that had the focus while the browser asked is gone; nobody is called away.
    if (document.activeElement === document.body) element.focus();
    return () => {
      sight.watch(null);
      element.srcObject = null;
    };
  }, [stream, sight]);
  return (
    <>
      <div class={styles.mirror} style={{ aspectRatio: shape }}>
        <video
          ref={video}
          tabIndex={-1}
          aria-label={texts.picture}
          class={asOthers ? undefined : styles.mirrored}
          muted
          playsInline
          onResize={({ currentTarget: { videoWidth, videoHeight } }) =>
            videoWidth > 0 && setShape(`${videoWidth} / ${videoHeight}`)
          }
        />
        {shown.value.map((each) => (
          <Frame key={each.text.id} each={each} isMirrored={!asOthers} />
        ))}
      </div>
      {sight.isBroken.value && <p role="alert">{texts.broken}</p>}
      <p class={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          id={id}
          checked={asOthers}
          aria-checked={asOthers}
          onInput={(event) => setAsOthers(event.currentTarget.checked)}
        />
        <label for={id}>{texts.asOthers}</label>
      </p>
    </>
  );
}

/** Nearer to the edge than this part of the picture, a frame has no room for its number beside it. */
const NEAR_EDGE = 0.08;

function Frame({ each: { text, number }, isMirrored }: { each: Numbered; isMirrored: boolean }) {
  const { x, y, width, height } = text.place;
  const left = isMirrored ? 1 - x - width : x;
  // At the edge of the picture a frame keeps its border and its halo inside.
  const inset = (part: number) => `max(10px, ${(100 * part).toFixed(2)}%)`;
  return (
    <span
      aria-hidden="true"
      class={`${styles.frame} ${styles[text.tier]}`}
      data-tier={text.tier}
      data-edge={left < NEAR_EDGE || y < NEAR_EDGE ? '' : undefined}
      style={{
        left: inset(left),
        top: inset(y),
        right: inset(1 - left - width),
        bottom: inset(1 - y - height),
      }}
    >
      {number !== null && <b>{number}</b>}
    </span>
  );
}

function NoPicture({ devices }: { devices: DeviceModel }) {
  const { phase, camera, microphone } = devices;
  const notThere = camera.notThere.value;
  const title = useRef<HTMLHeadingElement>(null);
  const state = notThere ?? phase.value;
  useEffect(() => {
    // Where the button that was pressed is gone, the keyboard goes on from here; nobody is called away. It is in
    // another part of the page, which may be rendered after this one: gone it is with the paint.
    if (state !== 'before' && document.activeElement === document.body) title.current?.focus();
  }, [state]);

  if (!notThere && phase.value === 'before') {
    const { title: heading, why, start, promise } = texts.before;
    return (
      <div class={styles.off}>
        <h2>{heading}</h2>
        <p>{why}</p>
        <button type="button" class={styles.primary} onClick={() => void devices.turnOn()}>
          <Icon path={CAMERA} />
          {start}
        </button>
        <small>{promise}</small>
      </div>
    );
  }
  if (!notThere && phase.value === 'asking') {
    return (
      <div class={styles.off} role="status">
        <h2 ref={title} tabIndex={-1}>
          {texts.asking.title}
        </h2>
        <p>{texts.asking.why}</p>
      </div>
    );
  }
  const said = notThere ? texts.noCamera[notThere] : texts.off;
  const hears = microphone.stream.value !== null;
  return (
    <div class={styles.off}>
      <div role="status">
        <h2 ref={title} tabIndex={-1}>
          {said.title}
        </h2>
        <p>{said.why}</p>
      </div>
      <div class={styles.acts}>
        <button type="button" class={styles.primary} onClick={() => void devices.turnOn()}>
          {notThere ? texts.again : texts.turnOn}
        </button>
        {notThere && !hears && (
          <button type="button" class="quiet" onClick={() => void devices.turnOn(['microphone'])}>
            {texts.soundOnly}
          </button>
        )}
      </div>
      {notThere && <small>{hears ? texts.soundGoesOn : texts.without}</small>}
    </div>
  );
}
