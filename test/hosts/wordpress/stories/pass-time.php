<?php
/** Lets seconds pass for the answers of newsrooms: moves all their times back. */

return function ( int $seconds ): void {
	global $wpdb;
	$names = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '\_transient\_standfirst\_%'" );
	foreach ( $names as $name ) {
		$key   = substr( $name, strlen( '_transient_' ) );
		$value = get_transient( $key );
		if ( ! is_array( $value ) ) {
			delete_transient( $key );
			continue;
		}
		foreach ( array( 'read', 'until', 'good', 'missing' ) as $time ) {
			$value[ $time ] = $value[ $time ] ? $value[ $time ] - $seconds : 0;
		}
		set_transient( $key, $value, MONTH_IN_SECONDS );
	}
};
