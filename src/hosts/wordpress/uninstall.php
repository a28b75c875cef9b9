<?php
/** WordPress runs this file when an administrator deletes the plugin. Nothing of it stays in the database. */

namespace Standfirst;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

// Another copy of the plugin, in another folder, still needs all of it.
if ( defined( __NAMESPACE__ . '\PLUGIN' ) && dirname( PLUGIN ) !== __DIR__ ) {
	return;
}

// On a network, the plugin may still be active on one site, and this request has loaded it.
require_once __DIR__ . '/includes/leaving.php';

remove_everything();
