import type { UserManifest } from 'wxt';
import { MANIFEST_POLICY } from './policies.ts';

/**
 * The parts of the manifest that WXT cannot derive from the entrypoints.
 *
 * @param browser `firefox`, or anything else for Chrome and Edge
 * @param command `serve` is `npm run dev`, whose hot reload needs a socket that the policy forbids
 */
export function manifest(browser: string, command: 'build' | 'serve'): UserManifest {
  return {
    name: '__MSG_name__',
    short_name: 'Nahbar',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      // The address of the tab over which the popup is opened: is it a call?
      'activeTab',
      // A passage that is selected there can be saved as a quote, with what the page says of itself.
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel' as const]),
    ],
    // Asked for when they are wanted: notifications for reminders, hosts for the number on the icon.
    // Any host may be a Jitsi or BigBlueButton of the user's own; only single ones are ever asked for.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*'],
    options_ui: { page: 'library.html', open_in_tab: true },
    // Of Alt with a letter Chromium keeps D, E and F, and Firefox D and its menus; Alt+Shift with a letter is
    // Chromium's groups and split view, and in Firefox a page's own (accesskey). On a Mac, Alt writes signs.
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+N', mac: 'MacCtrl+Shift+N' },
        description: '__MSG_command_popup__',
      },
      'save-quote': {
        suggested_key: { default: 'Alt+Q', mac: 'MacCtrl+Shift+Q' },
        description: '__MSG_menu_save_quote__',
      },
      'take-person': {
        suggested_key: { default: 'Alt+P', mac: 'MacCtrl+Shift+P' },
        description: '__MSG_menu_take_person__',
      },
    },
    ...(command === 'build' && { content_security_policy: { extension_pages: MANIFEST_POLICY } }),
    // The panel beside a call is the popup's page: components/calls/panelMarkup.ts tells them apart.
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'popup.html?panel',
            default_title: 'Nahbar',
            browser_style: false,
            open_at_install: false,
          },
        }
      : { side_panel: { default_path: 'popup.html?panel' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'nahbar@extension',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
  };
}
