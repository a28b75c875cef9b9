<?php
/** Uses the plugin as editors and readers do, so that it stores something of each kind. On a network, on each site. */

return function ( string $newsroom ): void {
	foreach ( is_multisite() ? get_sites( array( 'fields' => 'ids' ) ) : array( 0 ) as $site ) {
		if ( $site ) {
			switch_to_blog( $site );
		}
		update_option( 'standfirst_settings', array( 'newsrooms' => array( $newsroom ), 'service' => $newsroom ) );
		Standfirst\read_stories( "$newsroom/story?site=$site" );
		Standfirst\finished( "<news-share-icons headline=\"$site\"></news-share-icons>" );
		// An old answer is renewed in the background.
		set_transient( 'standfirst_refresh', 1, 60 );
		wp_schedule_single_event( time() + 60, 'standfirst_refresh', array( array( "$newsroom/story" ) ) );
		wp_schedule_event( time() + 60, 'hourly', 'standfirst_refresh', array( array( "$newsroom/other" ) ) );
		$post = wp_insert_post( array( 'post_title' => 'A picture', 'post_content' => 'Its words.', 'post_status' => 'publish' ) );
		update_post_meta( $post, '_standfirst_credit', 'Photo: Mara Lin' );
		if ( $site ) {
			restore_current_blog();
		}
	}
	update_user_meta( 1, 'standfirst_hint', '1' );
};
