<?php
/**
 * Shows a block on some sites of the network in one request, in their order, and ends the request. Returns the HTML of
 * each, and the addresses that each site then reads in the background.
 */

return function ( array $given ): array {
	$on_site = function ( int $site, callable $run ) {
		switch_to_blog( $site );
		$result = $run();
		restore_current_blog();
		return $result;
	};
	$html    = array();
	foreach ( $given['sites'] as $site ) {
		$html[] = $on_site( $site, fn() => do_blocks( $given['content'] ) );
	}
	do_action( 'shutdown' );
	remove_all_actions( 'shutdown' );
	$due = array();
	foreach ( array_unique( $given['sites'] ) as $site ) {
		$due[ $site ] = $on_site( $site, fn() => array( get_option( 'standfirst_due', array() ), (bool) wp_next_scheduled( 'standfirst_refresh' ) ) );
	}
	return compact( 'html', 'due' );
};
