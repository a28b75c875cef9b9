<?php
/** Sets the template of single posts, as the site editor stores it. */

return function ( string $content ): void {
	foreach ( get_posts( array( 'post_type' => 'wp_template', 'numberposts' => -1, 'post_status' => 'any' ) ) as $old ) {
		wp_delete_post( $old->ID, true );
	}
	$id = wp_insert_post(
		wp_slash(
			array(
				'post_type'    => 'wp_template',
				'post_name'    => 'single',
				'post_title'   => 'Single',
				'post_status'  => 'publish',
				'post_content' => $content,
			)
		)
	);
	wp_set_object_terms( $id, get_stylesheet(), 'wp_theme' );
};
