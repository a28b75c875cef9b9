<?php
/** Changes a post, by its address: when it was `published` and `modified`, its `meta`, and the `name` of its author. */

return function ( array $change ): int {
	global $wpdb;
	$id   = url_to_postid( $change['address'] );
	$post = get_post( $id );
	foreach ( array( 'published' => 'post_date', 'modified' => 'post_modified' ) as $name => $column ) {
		if ( isset( $change[ $name ] ) ) {
			$wpdb->update( $wpdb->posts, array( $column => $change[ $name ], "{$column}_gmt" => $change[ $name ] ), array( 'ID' => $id ) );
		}
	}
	if ( isset( $change['name'] ) ) {
		// WordPress's own forms remove markup from a name. Other code may not.
		$wpdb->update( $wpdb->users, array( 'display_name' => $change['name'] ), array( 'ID' => $post->post_author ) );
	}
	clean_post_cache( $id );
	return $id;
};
