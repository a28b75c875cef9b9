<?php
/**
 * Removes what the plugin has stored. The texts of posts stay: they belong to the site.
 *
 * `uninstall.php` loads this file without the rest of the plugin.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The beginning of each name that the plugin stores anything under. */
const PREFIX = 'standfirst_';

register_deactivation_hook( dirname( __DIR__ ) . '/standfirst.php', __NAMESPACE__ . '\deactivate' );

/** @param bool $network whether the plugin is deactivated on all sites of a network */
function deactivate( $network = false ): void {
	on_sites( __NAMESPACE__ . '\clear_events', (bool) $network );
}

/** Removes everything from every site of this WordPress. */
function remove_everything(): void {
	on_sites(
		function () {
			clear_events();
			remove_options();
			remove_meta( 'post' );
			remove_meta( 'term' );
			remove_meta( 'comment' );
		},
		is_multisite()
	);
	// All sites of a network have the same users.
	remove_meta( 'user' );
}

/** Runs a function on this site, or on all sites of a network. */
function on_sites( callable $run, bool $all ): void {
	if ( ! $all ) {
		$run();
		return;
	}
	$sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $sites as $site ) {
		switch_to_blog( $site );
		$run();
		restore_current_blog();
	}
}

/** Removes the plugin’s events of WP-Cron, with any arguments. */
function clear_events(): void {
	foreach ( _get_cron_array() ?: array() as $hooks ) {
		foreach ( array_keys( $hooks ) as $hook ) {
			if ( 0 === strpos( $hook, PREFIX ) ) {
				wp_unschedule_hook( $hook );
			}
		}
	}
}

/** Removes the settings and all transients. */
function remove_options(): void {
	global $wpdb;
	foreach ( array( '', '_transient_', '_transient_timeout_', '_site_transient_', '_site_transient_timeout_' ) as $before ) {
		$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $before . PREFIX ) . '%' ) );
		foreach ( $names as $name ) {
			delete_option( $name );
		}
	}
}

/** Removes the meta of posts, terms, comments or users. */
function remove_meta( string $kind ): void {
	global $wpdb;
	$table = _get_meta_table( $kind );
	foreach ( array( PREFIX, '_' . PREFIX ) as $start ) {
		$keys = $wpdb->get_col( $wpdb->prepare( "SELECT DISTINCT meta_key FROM $table WHERE meta_key LIKE %s", $wpdb->esc_like( $start ) . '%' ) ); // phpcs:ignore -- The table is WordPress’s.
		foreach ( $keys as $key ) {
			delete_metadata( $kind, 0, $key, '', true );
		}
	}
}
