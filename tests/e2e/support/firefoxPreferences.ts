import type { Start } from './driver';

/** Firefox draws lots for the address of an extension's pages. Tests want to know it. */
export const UUID = '6e616862-6172-4e61-8862-61724e616862';

/** @param id the extension's id in its manifest */
export function preferences({ setting, downloads, proxyPort }: Start, id: string) {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'extensions.webextensions.keepUuidOnUninstall': true,
    'intl.accept_languages': setting.language,
    'ui.systemUsesDarkTheme': setting.theme === 'dark' ? 1 : 0,
    'ui.prefersReducedMotion': setting.motion === 'reduced' ? 1 : 0,
    ...(setting.forcedColours && { 'browser.display.document_color_use': 2 }),
    'browser.privatebrowsing.autostart': setting.databases === 'refusing',
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // It would lie over the page.
    'browser.download.alwaysOpenPanel': false,
    ...(setting.speakers && { 'media.cubeb.backend': 'alsa' }),
    // A camera that looks real, and needs no question.
    'media.getusermedia.camera.fake.force': true,
    'media.navigator.permission.disabled': true,
    // Shows a file of the extension as it is, without a viewer that runs scripts of its own.
    'devtools.jsonview.enabled': false,
    // What the listener for complaints reads.
    'devtools.console.stdout.content': true,
    'devtools.console.stdout.chrome': false,
    'browser.dom.window.dump.enabled': true,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // What Firefox would ask for by itself.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
  };
}
