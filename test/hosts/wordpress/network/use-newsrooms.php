<?php
/** Sets the newsrooms of sites of the network, and has each site read addresses. */

return function ( array $sites ): void {
	foreach ( $sites as $site => $given ) {
		switch_to_blog( $site );
		update_option( 'standfirst_settings', array( 'newsrooms' => $given['newsrooms'] ) );
		array_map( 'Standfirst\read_stories', $given['reads'] );
		restore_current_blog();
	}
};
