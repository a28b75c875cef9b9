<?php
/** A theme without blocks, as themes were before 2022: PHP prints the page, and the text has no wrapper but this one. */
?>
<!doctype html>
<html <?php language_attributes(); ?>>
<head>
	<meta charset="<?php bloginfo( 'charset' ); ?>">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<link rel="stylesheet" href="<?php echo esc_url( get_stylesheet_uri() ); ?>">
	<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
<?php wp_body_open(); ?>
<main>
<?php
while ( have_posts() ) {
	the_post();
	the_title( '<h1>', '</h1>' );
	the_post_thumbnail( 'large' );
	echo '<div class="entry-content">';
	the_content();
	echo '</div>';
}
?>
</main>
<?php wp_footer(); ?>
</body>
</html>
